import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Stat } from '@/components/ui/stat';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { TagView } from '@/lib/tags/get-tag-view';
import { PhraseLink } from '../phrase-link';
import { commentsHref, tagHref } from '../tag-href';

const tones = { proposed: 'accent', approved: 'neutral', archived: 'danger' } as const;

export function TagFacts({ view: { tag, comments }, locale }: { view: TagView; locale: Locale }) {
  const t = getTranslator(locale, 'tags');
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
        <Badge tone={tones[tag.status]}>{t(`statuses.${tag.status}`)}</Badge>
        <span>{t(`origins.${tag.proposedBy}`)}</span>
        {tag.evidence > 0 && <span>{t('evidence', { count: tag.evidence })}</span>}
        {tag.mergedInto && (
          <Link href={tagHref(tag.mergedInto)} prefetch={false} className="underline underline-offset-4">
            {t('mergedInto', { code: tag.mergedInto })}
          </Link>
        )}
      </div>
      <dl className="mt-8 grid max-w-xl grid-cols-2 gap-6">
        <Stat label={t('recentLabel')} value={number.format(tag.recentComments)} />
        <Stat
          label={t('allLabel')}
          value={number.format(comments)}
          detail={
            comments > 0 && (
              <Link href={commentsHref(tag.code)} prefetch={false} className="underline underline-offset-4">
                {t('seeComments')}
              </Link>
            )
          }
        />
      </dl>
      {tag.status === 'proposed' && (
        <p className="mt-4">
          <PhraseLink tag={tag} locale={locale} />
        </p>
      )}
      <dl className="mt-8 max-w-2xl space-y-4">
        <Words name={t('aliases')} none={t('noAliases')}>
          {tag.aliases}
        </Words>
        {tag.examples.length > 0 && (
          <Words name={t('examples')} none="">
            {tag.examples.map((example) => `“${example}”`)}
          </Words>
        )}
      </dl>
    </>
  );
}

function Words({ name, none, children }: { name: ReactNode; none: string; children: string[] }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="mt-1 [overflow-wrap:anywhere]" lang={children.length > 0 ? 'pt-BR' : undefined}>
        {children.length > 0 ? children.join(' · ') : none}
      </dd>
    </div>
  );
}
