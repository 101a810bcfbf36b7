import { describeWeek } from '@/components/report/describe-week';
import { formatHighlight } from '@/components/report/format-highlight';
import { palettes } from '@/components/ui/palette';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

export const weekCardSize = { width: 1200, height: 630 };

const color = (name: keyof typeof palettes.light) => `rgb(${palettes.light[name].split(' ').join(',')})`;
const longHeadline = 90;

/** The week in one picture, in the boxes and inline styles that next/og knows. */
export function WeekCard({ report, locale }: { report: Report; locale: Locale }) {
  const say = sayReport(locale);
  const headline = say(report.headline);
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '56px 64px',
        background: color('paper'),
        color: color('ink'),
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 26, fontWeight: 600 }}>
        <span>{getTranslator(locale, 'common')('product')}</span>
        <span style={{ color: color('accent') }}>{describeWeek(report, locale)}</span>
      </div>
      <div
        style={{
          fontSize: headline.length > longHeadline ? 54 : 64,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: '-0.03em',
        }}
      >
        {headline}
      </div>
      <div style={{ display: 'flex', borderTop: `3px solid ${color('ink')}`, paddingTop: 28 }}>
        {report.highlights.map(({ id, value, unit }) => (
          <div key={id} style={{ display: 'flex', flexDirection: 'column', flex: 1 }}>
            <span style={{ fontSize: 24, color: color('muted') }}>{say({ key: `highlights.${id}` })}</span>
            <span style={{ fontSize: 56, fontWeight: 700, letterSpacing: '-0.03em' }}>
              {formatHighlight(value, unit, locale) ?? '–'}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
