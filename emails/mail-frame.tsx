import type { ReactNode } from 'react';
import { Body, Container, Head, Html, Preview, Text } from 'react-email';
import { color, darkStyle, fontFamily } from '@/emails/mail-style';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type MailFrameProps = {
  locale: Locale;
  subject: string;
  /** Shown after the subject in a list of messages. */
  preheader: string;
  children: ReactNode;
  footer: ReactNode;
};

/** What every message of ours has around it: 600 px, both themes, nothing that loads or tells. */
export function MailFrame({ locale, subject, preheader, children, footer }: MailFrameProps) {
  const product = getTranslator(locale, 'common')('product');
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{darkStyle}</style>
      </Head>
      <Body
        lang={locale}
        className="on-sunken"
        style={{ backgroundColor: color('sunken'), margin: 0, padding: 0, fontFamily }}
      >
        <Preview useTitleTag={false}>{preheader}</Preview>
        <Container
          className="on-sunken"
          tdClassName="on-paper wide"
          style={{ maxWidth: '600px', backgroundColor: color('paper'), padding: '32px' }}
        >
          <div role="main">
            <Text className="ink" style={{ ...line, color: color('ink'), fontWeight: 600, fontSize: '15px' }}>
              <span
                className="accent"
                style={{ color: color('accent') }}
                aria-hidden="true"
                data-skip-in-text="true"
              >
                ●{' '}
              </span>
              {product}
            </Text>
            {children}
          </div>
          <div
            role="contentinfo"
            className="line"
            style={{ borderTop: `1px solid ${color('line')}`, marginTop: '32px', paddingTop: '16px' }}
          >
            {footer}
          </div>
        </Container>
      </Body>
    </Html>
  );
}

const line = { margin: '0 0 24px', lineHeight: '22px' };
