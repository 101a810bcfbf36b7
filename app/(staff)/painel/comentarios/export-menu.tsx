import { ExportArea, ExportLink } from '@/components/exports/export-area';
import { buttonClass } from '@/components/ui/button-class';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { exportSearchSchema } from '@/lib/export/export-params';
import type { SearchParams } from './search-href';

const files = [
  { name: 'spreadsheet', query: { formato: 'csv', planilha: '1' } },
  { name: 'csv', query: { formato: 'csv' } },
  { name: 'json', query: { formato: 'json' } },
  { name: 'jsonl', query: { formato: 'jsonl' } },
] as const;

const filterNames: ReadonlySet<string> = new Set(
  exportSearchSchema.omit({ formato: true, planilha: true }).keyof().options,
);

/** Everything the list's filters find, as a file; nothing for whoever may not export, or while a filter is invalid. */
export async function ExportMenu({ params }: { params: SearchParams }) {
  const { locale, role } = await requireStaff();
  if (!isAtLeast(role, 'analista') || !exportSearchSchema.safeParse(params).success) return null;
  const t = getTranslator(locale, 'export');
  const filters = Object.entries(params).flatMap(([name, value]) =>
    filterNames.has(name) && typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return (
    <details className="sm:relative">
      <summary className={buttonClass({}, 'cursor-pointer list-none [&::-webkit-details-marker]:hidden')}>
        {t('title')}
        <span aria-hidden="true">↓</span>
      </summary>
      <div className="absolute inset-x-4 z-10 mt-2 rounded-lg border border-line bg-surface p-2 text-sm shadow-lg sm:left-auto sm:right-0 sm:w-72">
        <p className="px-3 py-2 text-muted">{t(filters.length > 0 ? 'filtered' : 'everything')}</p>
        <ExportArea>
          <ul>
            {files.map(({ name, query }) => (
              <li key={name}>
                <ExportLink
                  href={`/api/comentarios/export?${new URLSearchParams([...filters, ...Object.entries(query)])}`}
                  className="block rounded-md px-3 py-2 hover:bg-sunken"
                >
                  <span className="block font-medium">{t(`files.${name}`)}</span>
                  <span className="block text-muted">{t(`hints.${name}`)}</span>
                </ExportLink>
              </li>
            ))}
          </ul>
        </ExportArea>
      </div>
    </details>
  );
}
