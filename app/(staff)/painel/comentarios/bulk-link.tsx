import Link from 'next/link';
import { Suspense, type ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { countSelection } from '@/lib/comments/count-selection';
import type { Selection } from '@/lib/comments/selection';
import { selectionOf } from '../classificacao/selection-of';
import { bulkPath } from './correcao/change-of';
import { searchHref, type SearchParams } from './search-href';

type BulkLinkProps = { params: SearchParams; locale: Locale };

/** Leads to the correction of all that the query finds; the list does not wait for their number. */
export function BulkLink({ params, locale }: BulkLinkProps) {
  const selection = selectionOf(params);
  if (!selection) return null;
  const link = <SelectionLink selection={selection}>{getTranslator(locale, 'bulk')('link')}</SelectionLink>;
  return (
    <Suspense fallback={link}>
      <Counted selection={selection} locale={locale} />
    </Suspense>
  );
}

async function Counted({ selection, locale }: { selection: Selection; locale: Locale }) {
  const { count, isMore } = await countSelection(selection);
  if (count === 0) return null;
  return (
    <SelectionLink selection={selection}>
      {getTranslator(locale, 'bulk')('linkCounted', { count, isMore: String(isMore) })}
    </SelectionLink>
  );
}

function SelectionLink({ selection, children }: { selection: Selection; children: ReactNode }) {
  return (
    <Link
      href={searchHref(selection).replace(/^[^?]*/, bulkPath)}
      prefetch={false}
      className="mt-3 inline-block text-sm underline underline-offset-4"
    >
      {children}
    </Link>
  );
}
