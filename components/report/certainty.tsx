import { CategoryIcon } from '@/components/categories/category-icon';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

/** The shares as counted beside what they may be once the machine's measured errors are taken out. */
export function Certainty({ report, locale }: { report: Report; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const { comments, checkedShare, unmeasuredShare, shares, obstacle } = report.certainty;
  if (comments === 0) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className="mt-16" aria-labelledby="incerteza">
      <h2 id="incerteza" className="text-xl font-semibold">
        {t('certainty.title')}
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        {t('certainty.checked', { share: checkedShare, n: comments })}{' '}
        {obstacle ? t(`certainty.obstacle.${obstacle}`) : t('certainty.how')}
        {!obstacle && unmeasuredShare > 0 && ` ${t('certainty.unmeasured', { share: unmeasuredShare })}`}
      </p>
      {!obstacle && (
        <table className="mt-6 w-full max-w-3xl text-left tabular-nums">
          <thead className="text-sm text-muted">
            <tr>
              <th className="py-2 font-normal">{t('certainty.category')}</th>
              <th className="py-2 text-right font-normal">{t('certainty.raw')}</th>
              <th className="py-2 text-right font-normal">{t('certainty.corrected')}</th>
              <th className="hidden w-2/5 py-2 pl-6 font-normal sm:table-cell">{t('certainty.interval')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ category, raw, corrected }) => {
              if (!corrected) return null;
              const { share, low, high } = corrected;
              return (
                <tr key={category} className="border-t border-line">
                  <th className="flex items-center gap-2 py-2 font-medium">
                    <CategoryIcon category={category} className="size-4" />
                    {names(category)}
                  </th>
                  <td className="py-2 text-right">{percent.format(raw)}</td>
                  <td className="py-2 text-right">
                    {percent.format(share)}{' '}
                    <span className="block text-sm text-muted sm:inline">
                      {t('certainty.range', { low: percent.format(low), high: percent.format(high) })}
                    </span>
                  </td>
                  <td className="hidden py-2 pl-6 sm:table-cell">
                    <Whisker share={share} low={low} high={high} color={`rgb(var(--${category}))`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

type WhiskerProps = { share: number; low: number; high: number; color: string };

/** On a scale from 0 to 100 %; the table says the same in figures. */
function Whisker({ share, low, high, color }: WhiskerProps) {
  const at = (value: number) => `${(value * 100).toFixed(1)}%`;
  return (
    <svg width="100%" height="16" aria-hidden="true">
      <rect y="7.5" width="100%" height="1" fill="rgb(var(--line))" />
      <rect x={at(low)} y="6" width={at(high - low)} height="4" rx="2" fill={color} opacity="0.45" />
      <circle cx={at(share)} cy="8" r="5" fill={color} />
    </svg>
  );
}
