import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { messageStatuses, type MessageStatus } from '@/db/schema/mail';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { emailsPath } from './email-href';

type StatusFilterProps = { chosen: MessageStatus | undefined; locale: Locale };

export function StatusFilter({ chosen, locale }: StatusFilterProps) {
  const t = getTranslator(locale, 'outbox');
  return (
    <form action={emailsPath} className="flex flex-wrap items-end gap-3">
      <Field id="situacao" label={t('filter')}>
        {(control) => (
          <Select {...control} name="situacao" defaultValue={chosen ?? ''} key={chosen}>
            <option value="">{t('any')}</option>
            {messageStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`statuses.${status}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">{t('apply')}</Button>
    </form>
  );
}
