import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListedTag } from '@/db/queries/tags';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { tagHref, tagsPath } from './tag-href';

type VocabularyProps = { tags: ListedTag[]; isFiltered: boolean; locale: Locale };

export function Vocabulary({ tags, isFiltered, locale }: VocabularyProps) {
  const t = getTranslator(locale, 'tags');
  if (tags.length === 0)
    return (
      <div className="mt-6">
        <EmptyState
          title={t(isFiltered ? 'noMatch' : 'none')}
          action={
            isFiltered && (
              <ButtonLink href={tagsPath} prefetch={false}>
                {t('clear')}
              </ButtonLink>
            )
          }
        />
      </div>
    );
  return (
    <>
      <p role="status" className="mt-4 text-sm text-muted">
        {t('shown', { count: tags.length })}
      </p>
      <ul className="mt-2 border-t border-line">
        {tags.map((tag) => (
          <VocabularyRow key={tag.code} tag={tag} locale={locale} />
        ))}
      </ul>
    </>
  );
}

function VocabularyRow({ tag, locale }: { tag: ListedTag; locale: Locale }) {
  const t = getTranslator(locale, 'tags');
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-3">
      <div className="min-w-0 md:grid md:grid-cols-[16rem_minmax(0,1fr)] md:items-baseline md:gap-x-6">
        <Link
          href={tagHref(tag.code)}
          prefetch={false}
          className="font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
        >
          {tag.code}
        </Link>
        <p className="text-sm text-muted" lang="pt-BR">
          {tag.explanation}
        </p>
        {tag.mergedInto && (
          <p className="text-sm text-muted md:col-start-2">{t('mergedInto', { code: tag.mergedInto })}</p>
        )}
      </div>
      <p className="text-right text-sm tabular-nums">{t('recent', { count: tag.recentComments })}</p>
    </li>
  );
}
