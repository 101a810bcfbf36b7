import { Fragment } from 'react';
import { Column, Img, Row, Section, Text } from 'react-email';
import { MailFrame } from '@/emails/mail-frame';
import { ActionLink, Paragraph, QuietLink, Small, Subtitle, Title } from '@/emails/mail-parts';
import { color } from '@/emails/mail-style';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Category } from '@/lib/text/categories';

export type MailChart = { contentId: string; title: string; description: string; alt: string; ratio: number };

/** All of it plain text, cleaned before it comes here. */
export type SummaryMailProps = {
  locale: Locale;
  subject: string;
  preheader: string;
  eyebrow: string;
  headline: string;
  figures: { id: string; label: string; value: string; detail: string }[];
  paragraphs: string[];
  categories: { category: Category; label: string; share: string | null; comments: string }[];
  charts: MailChart[];
  quotes: string[];
  reportUrl: string;
  leaveUrl: string;
};

const innerWidth = 536;

/** The week in two minutes, complete in its body. */
export function SummaryMail(props: SummaryMailProps) {
  const { locale, subject, preheader, eyebrow, headline, paragraphs, charts, quotes, reportUrl, leaveUrl } =
    props;
  const t = getTranslator(locale, 'mail');
  return (
    <MailFrame
      locale={locale}
      subject={subject}
      preheader={preheader}
      footer={
        <>
          <Small>{t('summary.why')}</Small>
          <Small>
            <QuietLink href={leaveUrl}>{t('summary.leave')}</QuietLink>
          </Small>
        </>
      }
    >
      <Text
        className="accent"
        style={{ color: color('accent'), fontSize: '14px', fontWeight: 600, margin: '0 0 8px' }}
      >
        {eyebrow}
      </Text>
      <Title>{headline}</Title>
      <Figures figures={props.figures} />
      {paragraphs.map((paragraph, index) => (
        <Paragraph key={index}>{paragraph}</Paragraph>
      ))}
      <Subtitle>{t('summary.categories')}</Subtitle>
      <Categories rows={props.categories} />
      {charts.map((chart) => (
        <ChartPicture key={chart.contentId} chart={chart} />
      ))}
      {quotes.length > 0 && <Subtitle>{t('summary.quotes')}</Subtitle>}
      {quotes.map((quote, index) => (
        <Quote key={index} text={t('summary.quote', { quote })} />
      ))}
      <Section style={{ marginTop: '24px' }}>
        <ActionLink href={reportUrl}>{t('summary.report')}</ActionLink>
      </Section>
      <Small>{t('summary.method')}</Small>
    </MailFrame>
  );
}

function Figures({ figures }: Pick<SummaryMailProps, 'figures'>) {
  return (
    <Section className="line" style={{ borderTop: `2px solid ${color('ink')}`, padding: '16px 0 20px' }}>
      <Row>
        {figures.map(({ id, label, value, detail }) => (
          <Column
            key={id}
            className="figure"
            style={{ verticalAlign: 'top', width: '33%', paddingRight: '12px' }}
          >
            <Text
              className="muted"
              style={{ color: color('muted'), fontSize: '13px', lineHeight: '18px', margin: 0 }}
            >
              {label}
              <br />
              <strong className="ink" style={{ color: color('ink'), fontSize: '28px', lineHeight: '34px' }}>
                {value}
              </strong>
              <br />
              {detail}
            </Text>
          </Column>
        ))}
      </Row>
    </Section>
  );
}

/** Told by name and in words, the colour beside them. */
function Categories({ rows }: { rows: SummaryMailProps['categories'] }) {
  return (
    <Text className="ink" style={{ color: color('ink'), fontSize: '15px', lineHeight: '24px', margin: 0 }}>
      {rows.map(({ category, label, share, comments }) => (
        <Fragment key={category}>
          <strong className={category} style={{ color: color(category) }}>
            <span aria-hidden="true" data-skip-in-text="true">
              ■{' '}
            </span>
            {label}
          </strong>
          {`: ${[share, comments].filter(Boolean).join(' · ')}`}
          <br />
        </Fragment>
      ))}
    </Text>
  );
}

function ChartPicture({ chart: { contentId, title, description, alt, ratio } }: { chart: MailChart }) {
  return (
    <div data-skip-in-text="true">
      <Subtitle>{title}</Subtitle>
      <Small>{description}</Small>
      <Img
        src={`cid:${contentId}`}
        alt={alt}
        width={innerWidth}
        height={Math.round(innerWidth * ratio)}
        style={{
          width: '100%',
          maxWidth: `${innerWidth}px`,
          height: 'auto',
          borderRadius: '8px',
          margin: '8px 0',
        }}
      />
    </div>
  );
}

function Quote({ text }: { text: string }) {
  return (
    <Text
      className="ink line"
      style={{
        color: color('ink'),
        borderLeft: `3px solid ${color('line')}`,
        fontSize: '16px',
        lineHeight: '25px',
        margin: '0 0 12px',
        paddingLeft: '16px',
      }}
    >
      {text}
    </Text>
  );
}
