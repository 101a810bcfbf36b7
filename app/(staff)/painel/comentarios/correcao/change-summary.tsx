import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { BulkChange } from '@/lib/bulk/bulk-input';

/** A change in words, one line a field. */
export function ChangeSummary({ change, locale }: { change: BulkChange; locale: Locale }) {
  const t = getTranslator(locale, 'bulk');
  const { categoria, adicionar_tags, remover_tags, artista, album, nota } = change;
  const lines = [
    { name: t('category'), value: categoria && getTranslator(locale, 'categories')(categoria) },
    { name: t('addTags'), value: adicionar_tags?.join(', ') },
    { name: t('removeTags'), value: remover_tags?.join(', ') },
    { name: t('artist'), value: artista === null ? t('none') : artista },
    { name: t('release'), value: album === null ? t('none') : album },
    { name: t('note'), value: nota },
  ];
  return (
    <dl className="space-y-1 text-sm">
      {lines.map(
        ({ name, value }) =>
          value && (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{name}:</dt>
              <dd className="min-w-0 font-medium [overflow-wrap:anywhere]">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
