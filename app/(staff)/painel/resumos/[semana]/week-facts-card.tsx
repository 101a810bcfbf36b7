import Link from 'next/link';
import type { ReactNode } from 'react';
import { CategoryBadge } from '@/components/categories/category-badge';
import { Card } from '@/components/ui/card';
import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';
import { countOpinions, shareOf } from '@/lib/report/counts';
import type { WeekFacts } from '@/lib/summary/facts';
import { opinions } from '@/lib/text/categories';

const artistsShown = 6;

/** The numbers that every version is checked against. */
export function WeekFactsCard({ facts, locale }: { facts: WeekFacts; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  const number = new Intl.NumberFormat(locale);
  const { artists, tags, week } = facts;
  return (
    <Card title={t('facts')}>
      <p className="mb-3 text-sm text-muted">{t(facts.frozenHash === null ? 'live' : 'frozen')}</p>
      <CategoryTable facts={facts} locale={locale} />
      {artists.length > 0 && (
        <List title={t('artists')}>
          {artists.slice(0, artistsShown).map(({ name, now }) => (
            <Row key={name} name={name} value={number.format(countOpinions(now))} />
          ))}
        </List>
      )}
      {tags.rows.length > 0 && (
        <List title={t('tags', { hours: tags.hours })}>
          {tags.rows.map(({ name, comments, times }) => (
            <Row
              key={name}
              name={name}
              value={[number.format(comments), times !== null && t('times', { times: round(times) })]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </List>
      )}
      <List title={t('days')}>
        {facts.days.map(({ day, opinions: n }) => (
          <Row key={day} name={sayDate(day, locale)} value={number.format(n)} />
        ))}
      </List>
      <p className="mt-5 text-sm">
        <Link
          href={reportPath(locale, week.id)}
          prefetch={false}
          className="underline underline-offset-4 hover:text-accent"
        >
          {t('report')}
        </Link>
      </p>
    </Card>
  );
}

function CategoryTable({ facts, locale }: { facts: WeekFacts; locale: Locale }) {
  const t = getTranslator(locale, 'summaries');
  const label = getTranslator(locale, 'categories');
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const { now, before } = facts.total;
  const share = (of: typeof now | null, category: (typeof opinions)[number]) => {
    const value = of && shareOf(of, category);
    return value === null ? '–' : percent.format(value);
  };
  const news = new Set(facts.moves.filter(({ isNews }) => isNews).map(({ category }) => category));
  return (
    <Table label={t('facts')} className="tabular-nums">
      <thead>
        <tr>
          <Th>{t('what')}</Th>
          <Th numeric>{t('count')}</Th>
          <Th numeric>{t('share')}</Th>
          <Th numeric>{t('before')}</Th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <Th scope="row">{t('all')}</Th>
          <Td numeric>{number.format(countOpinions(now))}</Td>
          <Td numeric>–</Td>
          <Td numeric>{before ? number.format(countOpinions(before)) : '–'}</Td>
        </tr>
        {opinions.map((category) => (
          <tr key={category}>
            <Th scope="row">
              <CategoryBadge category={category} label={label(category)} />
              {news.has(category) && (
                <span className="block text-xs font-normal text-muted">{t('surely')}</span>
              )}
            </Th>
            <Td numeric>{number.format(now[category])}</Td>
            <Td numeric>{share(now, category)}</Td>
            <Td numeric>{share(before, category)}</Td>
          </tr>
        ))}
        <tr>
          <Th scope="row">
            <CategoryBadge category="spam" label={label('spam')} />
          </Th>
          <Td numeric>{number.format(now.spam)}</Td>
          <Td numeric>–</Td>
          <Td numeric>{before ? number.format(before.spam) : '–'}</Td>
        </tr>
      </tbody>
    </Table>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3 className="text-sm font-medium text-muted">{title}</h3>
      <dl className="mt-1 text-sm tabular-nums">{children}</dl>
    </section>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4 border-b border-line py-1.5">
      <dt className="min-w-0 [overflow-wrap:anywhere]">{name}</dt>
      <dd className="shrink-0">{value}</dd>
    </div>
  );
}

const round = (times: number) => Math.round(times * 10) / 10;

function sayDate(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}
