import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import type { ListedTag } from '@/db/queries/tags';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { PhraseLink } from './phrase-link';
import { StateButton } from './state-button';
import { tagHref } from './tag-href';

type ProposalsProps = { tags: ListedTag[]; mayManage: boolean; locale: Locale };

export function Proposals({ tags, mayManage, locale }: ProposalsProps) {
  const t = getTranslator(locale, 'tags');
  return (
    <section>
      <h2 className="text-xl font-semibold tracking-tight">{t('proposals', { count: tags.length })}</h2>
      {tags.length === 0 && <p className="mt-2 max-w-prose text-muted">{t('noProposals')}</p>}
      <ul className="mt-4 grid gap-4 xl:grid-cols-2">
        {tags.map((tag) => (
          <Proposal key={tag.code} tag={tag} mayManage={mayManage} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function Proposal({ tag, mayManage, locale }: { tag: ListedTag } & Omit<ProposalsProps, 'tags'>) {
  const t = getTranslator(locale, 'tags');
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold [overflow-wrap:anywhere]">{tag.code}</h3>
        <Badge>{t(`origins.${tag.proposedBy}`)}</Badge>
        {tag.evidence > 0 && (
          <span className="text-sm text-muted">{t('evidence', { count: tag.evidence })}</span>
        )}
      </div>
      <p lang="pt-BR">{tag.explanation}</p>
      {tag.examples.length > 0 && (
        <ul className="space-y-1 border-l-2 border-line pl-3 text-sm text-muted" lang="pt-BR">
          {tag.examples.map((example) => (
            <li key={example}>“{example}”</li>
          ))}
        </ul>
      )}
      <PhraseLink tag={tag} locale={locale} />
      {mayManage && (
        <div className="mt-auto flex flex-wrap items-start gap-2 pt-1">
          <StateButton code={tag.code} status="aprovada" look="primary" label={t('approve')} />
          <StateButton code={tag.code} status="arquivada" look="secondary" label={t('refuse')} />
          <ButtonLink href={tagHref(tag.code)} prefetch={false} size="sm" look="quiet">
            {t('editFirst')}
            <span className="sr-only"> {tag.code}</span>
          </ButtonLink>
        </div>
      )}
    </li>
  );
}
