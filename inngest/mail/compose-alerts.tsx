import type { Alert } from '@/db/schema/alerts';
import type { AlertsMailProps } from '@/emails/alerts-mail';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { toWireAlert, type WireAlert } from '@/lib/alerts/wire-alert';
import { siteUrl } from '@/lib/http/site-url';
import { parseCategory } from '@/lib/text/categories';
import { cleanLine } from '@/lib/text/clean-line';
import { localZone } from '@/lib/text/local-zone';
import { shorten } from '@/lib/text/shorten';
import { stripLinks } from '@/lib/text/strip-links';

/** Gmail cuts a longer message off; the page has them all. */
export const mostInMail = 40;
const nameMost = 120;
const nameInSubjectMost = 60;
const alertsPath = '/painel/alertas';

/** What one check found, the greatest ratio first, in one language. */
export async function composeAlerts(alerts: Alert[], locale: Locale) {
  const [{ AlertsMail }, { renderMail }] = await Promise.all([
    import('@/emails/alerts-mail'),
    import('@/emails/render-mail'),
  ]);
  const props = toProps(alerts.map(toWireAlert), locale);
  return { subject: props.subject, ...(await renderMail(<AlertsMail {...props} />)) };
}

function toProps(alerts: WireAlert[], locale: Locale): AlertsMailProps {
  const t = getTranslator(locale, 'mail');
  const shown = alerts.slice(0, mostInMail).map((alert) => describe(alert, locale));
  const count = alerts.length;
  const [first] = shown;
  const name = shorten(first?.name ?? '', nameInSubjectMost);
  return {
    locale,
    subject: t('alerts.subject', { count, name, ratio: first?.ratio ?? '', others: count - 1 }),
    preheader: t('alerts.preheader', { count }),
    title: t('alerts.title', { count }),
    lead: t('alerts.lead', { count, at: new Date(alerts[0]?.janela.fim ?? Date.now()) }),
    alerts: shown,
    more: count > mostInMail ? t('alerts.more', { count: count - mostInMail }) : null,
    alertsUrl: siteUrl(alertsPath),
    offUrl: siteUrl(`${alertsPath}#aviso`),
  };
}

function describe({ id, assunto, janela, observado, esperado, razao }: WireAlert, locale: Locale) {
  const t = getTranslator(locale, 'mail');
  const words = getTranslator(locale, 'alerts');
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const span = words(janela.horas === 24 ? 'spans.day' : 'spans.week');
  return {
    id,
    ratio: number.format(razao),
    name: nameOf(assunto, locale),
    kind: words(`kinds.${assunto.tipo}`),
    counts: t('alerts.counts', {
      ...{ observed: number.format(observado), expected: number.format(esperado) },
      span,
    }),
    window: t('alerts.window', { window: formatWindow(janela, locale) }),
  };
}

/** Names of artists and tags come from listeners and files: they stay words, on one line, and lead nowhere. */
function nameOf({ tipo, nome }: WireAlert['assunto'], locale: Locale): string {
  const category = tipo === 'categoria' ? parseCategory(nome) : null;
  if (category) return getTranslator(locale, 'categories')(category);
  return shorten(stripLinks(cleanLine(nome)), nameMost);
}

function formatWindow({ inicio, fim }: WireAlert['janela'], locale: Locale): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: localZone } as const;
  return new Intl.DateTimeFormat(locale, format).formatRange(new Date(inicio), new Date(fim));
}
