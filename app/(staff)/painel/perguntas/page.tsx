import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { IntlProvider } from '@/components/ui/intl-provider';
import { PageHeader } from '@/components/ui/page-header';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { getQuestionBoard } from '@/lib/insights/get-question-board';
import { summaryHref } from '../resumos/summary-href';
import { AskForm } from './ask-form';
import { History } from './history';
import { QuestionCard } from './question-card';

type QuestionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'questions')('title') };
}

export default async function QuestionsPage({ searchParams }: QuestionsPageProps) {
  const staff = await requireStaff();
  const { pergunta, antes } = await searchParams;
  const board = await getQuestionBoard({ askedBy: actorOf(staff).key, open: pergunta, before: antes });
  const { locale } = staff;
  const t = getTranslator(locale, 'questions');
  const weekHrefs = Object.fromEntries(board.weeks.map((id) => [id, summaryHref(id)]));
  const numbers = new Intl.ListFormat(locale).format(board.sources.map((id) => id.replace(/^\d+-W0?/, '')));
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['questions'])}>
      <PageHeader
        title={t('title')}
        lead={board.sources.length > 0 && t('lead', { weeks: numbers, count: board.sources.length })}
      />
      {board.sources.length > 0 ? <AskForm /> : <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {board.open && (
        <section className="mt-8" aria-label={t('current')}>
          <QuestionCard
            key={board.open.id}
            question={board.open}
            weekHrefs={weekHrefs}
            locale={locale}
            heading="h2"
          />
        </section>
      )}
      <History
        questions={board.questions}
        next={board.next}
        isContinued={board.isContinued}
        weekHrefs={weekHrefs}
        locale={locale}
      />
    </IntlProvider>
  );
}
