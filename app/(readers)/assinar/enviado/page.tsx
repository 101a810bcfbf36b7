import type { Metadata } from 'next';
import { QuietPage } from '@/components/access/quiet-page';
import { ButtonLink } from '@/components/ui/button';
import { reportPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';
import { localeOf, type LocaleQuery } from '../../locale-of';

type AskedPageProps = { searchParams: LocaleQuery };

export async function generateMetadata({ searchParams }: AskedPageProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(searchParams), 'subscription')('form.doneTitle') };
}

/** The same for every address, known or not. */
export default async function AskedPage({ searchParams }: AskedPageProps) {
  const locale = await localeOf(searchParams);
  const t = getTranslator(locale, 'subscription');
  return (
    <QuietPage locale={locale} title={t('form.doneTitle')} lead={t('form.doneText')}>
      <ButtonLink href={reportPath(locale)} prefetch={false} className="mt-8">
        {t('form.report')}
      </ButtonLink>
    </QuietPage>
  );
}
