import { Notice } from '@/components/ui/notice';
import type { FieldError } from '@/lib/errors';

type RefusalNoticeProps = { message: string; fields: FieldError[] };

/** What is wrong with each field is said by the API's rules, in Portuguese in every language. */
export function RefusalNotice({ message, fields }: RefusalNoticeProps) {
  return (
    <Notice tone="error">
      <p className="font-medium">{message}</p>
      {fields.length > 0 && (
        <ul className="mt-1 space-y-1" lang="pt-BR">
          {fields.map(({ campo, mensagem }, index) => (
            <li key={index}>
              {campo}: {mensagem}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
