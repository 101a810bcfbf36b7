import { ExportArea, ExportLink } from '@/components/exports/export-area';
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
    <div>
      <ExportArea>
        <div className="flex flex-wrap gap-2">
          <ExportLink href={href('csv')} className={buttonClass({})}>
            {t('exportCsv')}
          </ExportLink>
          <ExportLink href={href('jsonl')} className={buttonClass({})}>
            {t('exportJsonl')}
          </ExportLink>
        </div>
      </ExportArea>
    </div>
  );
}
