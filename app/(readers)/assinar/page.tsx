import type { Metadata } from 'next';
import Link from 'next/link';
import { QuietPage } from '@/components/access/quiet-page';
import { locales } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { reportPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';
import { localeOf, type LocaleQuery } from '../locale-of';
import { SubscriptionForm } from './subscription-form';

type SubscribePageProps = { searchParams: LocaleQuery };

export async function generateMetadata({ searchParams }: SubscribePageProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(searchParams), 'subscription')('form.title') };
}

export default async function SubscribePage({ searchParams }: SubscribePageProps) {
  const locale = await localeOf(searchParams);
  const t = getTranslator(locale, 'subscription');
  const [other = locale] = locales.filter((each) => each !== locale);
  return (
    <QuietPage locale={locale} title={t('form.title')} lead={t('form.lead')}>
      <SubscriptionForm texts={getMessages(locale).subscription.form} locale={locale} />
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-2 text-sm text-muted">
        <Link href={reportPath(locale)} prefetch={false} className="underline underline-offset-4">
          {t('form.report')}
        </Link>
        <Link
          href={`/assinar?idioma=${other}`}
          prefetch={false}
          lang={other}
          hrefLang={other}
          className="underline underline-offset-4"
        >
          {t('form.other')}
        </Link>
      </p>
    </QuietPage>
  );
}
