import { Card } from '@/components/ui/card';
import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { leastItems, type Comparison } from '@/lib/review/get-agreement';
import { categories } from '@/lib/text/categories';

type ComparisonCardProps = {
  title: string;
  comparison: Comparison;
  names: { rows: string; columns: string };
  locale: Locale;
};

/** κ with its n, and who called what how; the diagonal is where both said the same. */
export function ComparisonCard({ title, comparison, names, locale }: ComparisonCardProps) {
  const t = getTranslator(locale, 'review');
  const { n, kappa, observed, isEnough, table } = comparison;
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Card title={<span className="[overflow-wrap:anywhere]">{title}</span>}>
      <p className="text-2xl font-semibold tracking-tight">
        {isEnough && kappa !== null ? `κ ${decimal.format(kappa)}` : t('agreement.tooFew')}
      </p>
      <p className="mt-1 text-sm text-muted">
        {isEnough && observed !== null
          ? t('agreement.observed', { n, share: percent.format(observed) })
          : t('agreement.least', { n, least: leastItems })}
      </p>
      {n > 0 && (
        <div className="mt-4">
          <Confusion label={`${t('agreement.table')}: ${title}`} {...{ table, names, locale }} />
        </div>
      )}
    </Card>
  );
}

type ConfusionProps = { label: string; table: number[][] } & Pick<ComparisonCardProps, 'names' | 'locale'>;

function Confusion({ label, table, names, locale }: ConfusionProps) {
  const t = getTranslator(locale, 'review');
  const name = getTranslator(locale, 'categories');
  return (
    <Table label={label} className="max-w-2xl">
      <thead>
        <tr>
          <Th className="text-xs">{t('agreement.axes', names)}</Th>
          {categories.map((category) => (
            <Th key={category} numeric>
              {name(category)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, i) => (
          <tr key={category}>
            <Th scope="row">{name(category)}</Th>
            {table[i]?.map((count, j) => (
              <Td key={j} numeric className={i === j ? 'bg-sunken font-semibold' : undefined}>
                {count}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
