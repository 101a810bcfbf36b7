import type { Metadata } from 'next';
import { z } from 'zod';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { categories } from '@/lib/text/categories';
import { ApprovedQuotes } from './approved-quotes';
import { Candidates } from './candidates';
import { QuoteTabs } from './quote-tabs';

type QuotesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What fits none of these counts as absent. */
const paramsSchema = z.object({
  ver: z.enum(['candidatas', 'aprovadas']).catch('candidatas'),
  categoria: z.enum(categories).exclude(['spam']).optional().catch(undefined),
  depois: z.uuid().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('curador');
  return { title: getTranslator(locale, 'quotes')('title') };
}

export default async function QuotesPage({ searchParams }: QuotesPageProps) {
  const { locale } = await requireStaff('curador');
  const { ver, categoria, depois } = paramsSchema.parse(await searchParams);
  const t = getTranslator(locale, 'quotes');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QuoteTabs here={ver === 'aprovadas' ? 'approved' : 'candidates'} locale={locale} />
      {ver === 'aprovadas' ? (
        <ApprovedQuotes after={depois} locale={locale} />
      ) : (
        <Candidates category={categoria} after={depois} locale={locale} />
      )}
    </>
  );
}
