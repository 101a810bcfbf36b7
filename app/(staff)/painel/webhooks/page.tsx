import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { webhookSearchSchema } from '@/lib/webhooks/endpoint-input';
import { getLastStates, getWebhookPage } from '@/lib/webhooks/list-webhooks';
import { webhooksPath } from './webhook-href';
import { WebhookList } from './webhook-list';

type WebhooksPageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'webhooks')('title') };
}

export default async function WebhooksPage({ searchParams }: WebhooksPageProps) {
  const { locale } = await requireStaff('admin');
  const { cursor } = await searchParams;
  const given = webhookSearchSchema.safeParse({ cursor });
  const search = given.success ? given.data : webhookSearchSchema.parse({});
  const { webhooks, proximo_cursor: next } = await getWebhookPage(search);
  const states = await getLastStates(webhooks.map(({ id }) => id));
  const t = getTranslator(locale, 'webhooks');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={`${webhooksPath}/novo`} prefetch={false} look="primary">
            {t('new')}
          </ButtonLink>
        }
      />
      <WebhookList webhooks={webhooks} states={states} locale={locale} />
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: webhooksPath, text: t('start') }}
        next={next === null ? null : { href: `${webhooksPath}?cursor=${next}`, text: t('older') }}
      />
    </>
  );
}
