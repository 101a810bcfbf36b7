import { RefusedLines } from '@/components/batches/refused-lines';
import { Notice } from '@/components/ui/notice';
import type { RowError } from '@/db/queries/batch-refusals';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type RefusedRowsProps = { refused: number; errors: RowError[]; locale: Locale };

/** The lines of the file that were not taken, for as long as the batch is here. */
export function RefusedRows({ refused, errors, locale }: RefusedRowsProps) {
  const t = getTranslator(locale, 'upload');
  if (refused === 0) return null;
  return (
    <div className="mt-8">
      <Notice>
        <p className="font-medium">{t('refusedHere', { count: refused })}</p>
        <RefusedLines
          lines={errors.map(({ linha, campo, mensagem }) => ({
            line: linha,
            field: campo,
            message: mensagem,
          }))}
        />
      </Notice>
    </div>
  );
}
