import { Text } from 'react-email';
import { MailFrame } from '@/emails/mail-frame';
import { ActionLink, Paragraph, QuietLink, Small, Title } from '@/emails/mail-parts';
import { color } from '@/emails/mail-style';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

/** All of it plain text, cleaned before it comes here. */
export type AlertsMailProps = {
  locale: Locale;
  subject: string;
  preheader: string;
  title: string;
  lead: string;
  alerts: { id: number; ratio: string; name: string; kind: string; counts: string; window: string }[];
  /** Of those that are only on the page. */
  more: string | null;
  alertsUrl: string;
  offUrl: string;
};

/** What one check found, for one of staff. */
export function AlertsMail(props: AlertsMailProps) {
  const { locale, subject, preheader, title, lead, alerts, more, alertsUrl, offUrl } = props;
  const t = getTranslator(locale, 'mail');
  return (
    <MailFrame
      locale={locale}
      subject={subject}
      preheader={preheader}
      footer={
        <>
          <Small>{t('alerts.why')}</Small>
          <Small>
            <QuietLink href={offUrl}>{t('alerts.off')}</QuietLink>
          </Small>
        </>
      }
    >
      <Title>{title}</Title>
      <Paragraph>{lead}</Paragraph>
      {alerts.map((alert) => (
        <AlertText key={alert.id} {...alert} />
      ))}
      {more !== null && <Paragraph>{more}</Paragraph>}
      <ActionLink href={alertsUrl}>{t('alerts.action')}</ActionLink>
    </MailFrame>
  );
}

function AlertText({ ratio, name, kind, counts, window }: Omit<AlertsMailProps['alerts'][number], 'id'>) {
  return (
    <Text
      className="ink line"
      style={{
        color: color('ink'),
        borderLeft: `3px solid ${color('line')}`,
        fontSize: '16px',
        lineHeight: '25px',
        margin: '0 0 16px',
        paddingLeft: '16px',
        overflowWrap: 'anywhere',
      }}
    >
      <strong style={{ fontSize: '20px' }}>{`${ratio}×`}</strong>{' '}
      <strong style={{ fontSize: '18px' }}>{name}</strong>
      {` (${kind})`}
      <br />
      {counts}
      <br />
      <span className="muted" style={{ color: color('muted'), fontSize: '13px' }}>
        {window}
      </span>
    </Text>
  );
}
