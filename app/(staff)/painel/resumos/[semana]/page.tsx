import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { locales } from '@/i18n/locales';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { getSummaryView, groupReaders } from '@/lib/summary/get-summary-view';
import { summaryPathSchema } from '@/lib/summary/summary-input';
import { sayRange } from '@/lib/summary/write/say-dates';
import { toSent } from '../edit-fields';
import { StateBadge } from '../state-badge';
import { summariesPath } from '../summary-href';
import { EditForm } from './edit-form';
import { NextStep } from './next-step';
import { Preview } from './preview';
import { SendToOne } from './send-to-one';
import { Versions } from './versions';
import { WeekFactsCard } from './week-facts-card';

type SummaryPageProps = {
  params: Promise<{ semana: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'summaries')('summary') };
}

export default async function SummaryPage({ params, searchParams }: SummaryPageProps) {
  const { locale, role } = await requireStaff();
  const path = summaryPathSchema.safeParse(await params);
  const view = path.success ? await getSummaryView(path.data.semana) : null;
  if (!view) notFound();
  const { editar, enviar } = await searchParams;
  const { summary, facts, quotes } = view;
  const t = getTranslator(locale, 'summaries');
  const mayManage = isAtLeast(role, 'analista');
  const isEditing = mayManage && editar !== undefined;
  return (
    <>
      <Link
        href={summariesPath}
        prefetch={false}
        className="mb-4 inline-block text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        <span aria-hidden="true">← </span>
        {t('title')}
      </Link>
      <PageHeader
        title={t('weekOf', { number: facts.week.number, year: String(facts.week.year) })}
        lead={sayRange(facts.week, locale)}
        actions={<StateBadge state={summary.estado} locale={locale} />}
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-8">
          {isEditing ? (
            <EditForm
              week={summary.semana}
              version={summary.versao}
              texts={toSent(summary.textos)}
              quotes={quotes}
            />
          ) : (
            locales.map((language) => (
              <Preview key={language} text={summary.textos[language]} language={language} locale={locale} />
            ))
          )}
        </div>
        <div className="min-w-0 space-y-6">
          {mayManage && !isEditing && (
            <NextStep summary={summary} isSending={enviar !== undefined} locale={locale} />
          )}
          {mayManage && !isEditing && summary.aprovado_em !== null && (
            <SendToOne week={summary.semana} {...await groupReaders(summary.semana)} />
          )}
          <WeekFactsCard facts={facts} locale={locale} />
          <Versions view={view} locale={locale} />
        </div>
      </div>
    </>
  );
}
