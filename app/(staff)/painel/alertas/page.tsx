import type { Metadata } from 'next';
import Link from 'next/link';
import { PageLinks } from '@/components/access/page-links';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getDatabase } from '@/db/client';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { alertSearchSchema } from '@/lib/alerts/alert-input';
import { getAlertSettings } from '@/lib/alerts/alert-settings';
import { getAlertNotice } from '@/lib/alerts/alert-notice';
import { getAlertPage, getWatch } from '@/lib/alerts/list-alerts';
import type { WireAlert } from '@/lib/alerts/wire-alert';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { see } from './actions';
import { AlertRow } from './alert-row';
import { alertsHref } from './alerts-href';
import { MailsCard } from './mails-card';
import { SettingsForm } from './settings-form';
import { WatchCard } from './watch-card';

type AlertsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'alerts')('title') };
}

export default async function AlertsPage({ searchParams }: AlertsPageProps) {
  const { id, email, locale, role } = await requireStaff();
  const params = await searchParams;
  const given = alertSearchSchema.safeParse(params);
  const search = given.success ? given.data : alertSearchSchema.parse({});
  const [{ alertas, proximo_cursor: next }, watch, settings, { email: areMailed }] = await Promise.all([
    getAlertPage(search),
    getWatch(),
    getAlertSettings(getDatabase()),
    getAlertNotice(id),
  ]);
  const t = getTranslator(locale, 'alerts');
  const filter = search.situacao;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {params.aviso === 'gravado' && <Notice>{t('settings.saved')}</Notice>}
      {params.aviso === 'escolhido' && <Notice>{t('mails.saved')}</Notice>}
      {params.aviso === 'recusado' && <Notice tone="error">{t('settings.refused')}</Notice>}
      <Filters filter={filter} locale={locale} />
      <AlertList alerts={alertas} filter={filter} maySee={isAtLeast(role, 'curador')} locale={locale} />
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: alertsHref({ situacao: filter }), text: t('start') }}
        next={
          next === null ? null : { href: alertsHref({ situacao: filter, cursor: next }), text: t('older') }
        }
      />
      <div className="mt-12 space-y-6">
        {isAtLeast(role, 'curador') && <MailsCard areMailed={areMailed} email={email} locale={locale} />}
        <WatchCard watch={watch} minimum={settings.minimum} locale={locale} />
        {isAtLeast(role, 'analista') && <SettingsForm settings={settings} locale={locale} />}
      </div>
    </>
  );
}

function Filters({ filter, locale }: { filter: WireAlert['situacao'] | undefined; locale: Locale }) {
  const t = getTranslator(locale, 'alerts');
  return (
    <nav aria-label={t('filters.label')} className="mt-6 flex flex-wrap gap-2">
      {([undefined, 'novo', 'visto'] as const).map((state) => (
        <Link
          key={state ?? 'todos'}
          href={alertsHref({ situacao: state })}
          prefetch={false}
          aria-current={state === filter ? 'page' : undefined}
          className="inline-flex h-9 items-center rounded-full border border-line px-4 text-sm aria-[current]:border-ink aria-[current]:font-medium"
        >
          {t(`filters.${state ?? 'todos'}`)}
        </Link>
      ))}
    </nav>
  );
}

type AlertListProps = {
  alerts: WireAlert[];
  filter: WireAlert['situacao'] | undefined;
  maySee: boolean;
  locale: Locale;
};

function AlertList({ alerts, filter, maySee, locale }: AlertListProps) {
  const t = getTranslator(locale, 'alerts');
  const newest = alerts.find(({ situacao }) => situacao === 'novo');
  if (alerts.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <>
      <ul className="mt-4 border-t border-line">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} filter={filter} maySee={maySee} locale={locale} />
        ))}
      </ul>
      {maySee && newest && (
        <form action={see} className="mt-4">
          <input type="hidden" name="ate" value={newest.id} />
          <input type="hidden" name="situacao" value={filter ?? ''} />
          <Button type="submit">{t('seeAll')}</Button>
        </form>
      )}
    </>
  );
}
