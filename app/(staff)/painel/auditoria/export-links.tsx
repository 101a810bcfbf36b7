import { buttonClass } from '@/components/ui/button-class';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { withParams, type SearchParams } from './audit-href';

const exportPath = '/api/auditoria/export';

export function ExportLinks({ params, locale }: { params: SearchParams; locale: Locale }) {
  const t = getTranslator(locale, 'audit');
  const href = (formato: string) =>
    withParams(exportPath, params, { formato, cursor: undefined, limite: undefined });
  return (
    <>
      <a href={href('csv')} download className={buttonClass({})}>
        {t('exportCsv')}
      </a>
      <a href={href('jsonl')} download className={buttonClass({})}>
        {t('exportJsonl')}
      </a>
    </>
  );
}
