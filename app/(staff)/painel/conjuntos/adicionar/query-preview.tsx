import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { Dataset } from '@/db/queries/dataset-items';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Selection } from '@/lib/comments/selection';
import type { Preview } from '@/lib/datasets/change-many';
import { SelectionSummary } from '../../classificacao/selection-summary';
import { SubmitButton } from '../../classificacao/submit-button';
import { searchHref } from '../../comentarios/search-href';
import { changeMany } from '../actions';
import { PreviewTable } from './preview-table';
import { Samples } from './samples';

type QueryPreviewProps = { selection: Selection; dataset: Dataset; preview: Preview; locale: Locale };

/** What would happen, before it does, and the buttons that do it. */
export function QueryPreview({ selection, dataset, preview, locale }: QueryPreviewProps) {
  const t = getTranslator(locale, 'datasets');
  const name = t(`names.${dataset}`);
  const { found, isMore, wouldAdd, inSet, inOther, notHolding, byCategory, samples } = preview;
  const asides = [
    { text: t('many.inSet', { count: inSet }), count: inSet },
    { text: t('many.inOther', { count: inOther }), count: inOther },
    { text: t('many.notHolding', { count: notHolding }), count: notHolding },
  ].filter(({ count }) => count > 0);
  return (
    <Card title={t('many.found', { count: found, isMore: String(isMore) })}>
      <div className="space-y-4">
        <SelectionSummary selection={selection} locale={locale} />
        <p className="font-medium">{t('many.wouldAdd', { count: wouldAdd, name })}</p>
        {wouldAdd > 0 && <PreviewTable byCategory={byCategory} locale={locale} />}
        <Samples comments={samples} locale={locale} />
        {asides.length > 0 && (
          <ul className="text-sm text-muted">
            {asides.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <p className="text-sm">
          <Link
            href={searchHref(selection, { revisado: 'true' })}
            prefetch={false}
            className="underline underline-offset-4"
          >
            {t('many.see')}
          </Link>
        </p>
        <div className="flex flex-wrap gap-2">
          {wouldAdd > 0 && (
            <MoveForm move="put" {...{ selection, dataset, locale }}>
              {t('many.put', { count: wouldAdd, name })}
            </MoveForm>
          )}
          {inSet > 0 && (
            <MoveForm move="take" {...{ selection, dataset, locale }}>
              {t('many.take', { count: inSet, name })}
            </MoveForm>
          )}
        </div>
      </div>
    </Card>
  );
}

type MoveFormProps = {
  move: 'put' | 'take';
  selection: Selection;
  dataset: Dataset;
  locale: Locale;
  children: string;
};

function MoveForm({ move, selection, dataset, locale, children }: MoveFormProps) {
  const t = getTranslator(locale, 'datasets');
  return (
    <form action={changeMany}>
      {Object.entries({ ...selection, conjunto: dataset, move }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SubmitButton
        look={move === 'put' ? 'primary' : 'secondary'}
        pending={t(move === 'put' ? 'putting' : 'taking')}
      >
        {children}
      </SubmitButton>
    </form>
  );
}
