import Link from 'next/link';
import { LocalTime } from '@/components/comments/local-time';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { nameSubjectsOf } from '@/lib/audit/list-entries';
import type { WireAuditEntry } from '@/lib/audit/wire-entry';
import { auditPath, withParams, type SearchParams } from './audit-href';
import { Details } from './details';
import { sayAction } from './say-action';
import { SubjectLink } from './subject-link';

type AuditListProps = { entries: WireAuditEntry[]; params: SearchParams; locale: Locale };

export async function AuditList({ entries, params, locale }: AuditListProps) {
  const t = getTranslator(locale, 'audit');
  const names = await nameSubjectsOf(entries);
  const isFiltered = Object.keys(params).length > 0;
  if (entries.length === 0)
    return (
      <div className="mt-6">
        <EmptyState
          title={t(isFiltered ? 'none' : 'nothing')}
          action={
            isFiltered && (
              <ButtonLink href={auditPath} prefetch={false}>
                {t('clear')}
              </ButtonLink>
            )
          }
        />
      </div>
    );
  return (
    <>
      <p role="status" className="mt-6 text-sm text-muted">
        {t('shown', { count: entries.length })}
      </p>
      <ol className="mt-2 border-t border-line">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <p className="text-muted">
              <LocalTime at={entry.em} locale={locale} />
            </p>
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <Link
                href={withParams(auditPath, params, { ator: entry.ator, cursor: undefined })}
                prefetch={false}
                className="font-medium underline-offset-4 hover:underline"
              >
                {entry.ator === 'system' ? t('system') : entry.ator_nome}
              </Link>{' '}
              {sayAction(entry.acao, locale)}
              {entry.assunto && entry.assunto !== entry.ator && (
                <>
                  {' · '}
                  <SubjectLink subject={entry.assunto} name={names.get(entry.assunto)} locale={locale} />
                </>
              )}
            </p>
            <Details details={entry.detalhes} locale={locale} />
          </li>
        ))}
      </ol>
    </>
  );
}
