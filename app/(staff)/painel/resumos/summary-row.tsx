import Link from 'next/link';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { sayRange } from '@/lib/summary/write/say-dates';
import { sevenDays } from '@/lib/summary/closed-week';
import type { WireSummary } from '@/lib/summary/wire-summary';
import { StateBadge } from './state-badge';
import { summaryHref } from './summary-href';
import { sayWriter } from './say-writer';

export function SummaryRow({ summary, locale }: { summary: WireSummary; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  const [year = '', number = ''] = summary.semana.split('-W');
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line py-5 md:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <div>
        <p className="font-medium">{t('weekOf', { number: Number(number), year })}</p>
        <p className="text-sm text-muted">{sayRange(sevenDays(summary.semana), locale)}</p>
      </div>
      <div className="min-w-0">
        <Link
          href={summaryHref(summary.semana)}
          prefetch={false}
          className="text-lg font-semibold tracking-tight underline-offset-4 hover:underline"
        >
          {summary.textos[locale].headline}
        </Link>
        <p className="mt-1 text-sm text-muted [overflow-wrap:anywhere]">
          {t('written', { version: summary.versao, writer: sayWriter(summary, t) })}
          {summary.recusas.length > 0 && ` · ${t('refused', { count: summary.recusas.length })}`}
        </p>
      </div>
      <p>
        <StateBadge state={summary.estado} locale={locale} />
      </p>
    </li>
  );
}
