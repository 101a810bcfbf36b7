import type { ReactNode } from 'react';
import { Button, Heading, Link, Text } from 'react-email';
import { color } from '@/emails/mail-style';

export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h1"
      className="ink"
      style={{
        color: color('ink'),
        fontSize: '28px',
        lineHeight: '34px',
        letterSpacing: '-0.02em',
        margin: '0 0 16px',
      }}
    >
      {children}
    </Heading>
  );
}

export function Subtitle({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h2"
      className="ink"
      style={{
        color: color('ink'),
        fontSize: '20px',
        lineHeight: '26px',
        letterSpacing: '-0.01em',
        margin: '32px 0 8px',
      }}
    >
      {children}
    </Heading>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text
      className="ink"
      style={{ color: color('ink'), fontSize: '16px', lineHeight: '25px', margin: '0 0 16px' }}
    >
      {children}
    </Text>
  );
}

export function Small({ children }: { children: ReactNode }) {
  return (
    <Text
      className="muted"
      style={{ color: color('muted'), fontSize: '13px', lineHeight: '20px', margin: '0 0 8px' }}
    >
      {children}
    </Text>
  );
}

export function ActionLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button
      href={href}
      className="button"
      style={{
        backgroundColor: color('accent'),
        color: color('on-accent'),
        borderRadius: '999px',
        fontSize: '16px',
        fontWeight: 600,
        padding: '13px 24px',
        margin: '8px 0 16px',
      }}
    >
      {children}
    </Button>
  );
}

export function QuietLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="muted" style={{ color: color('muted'), textDecoration: 'underline' }}>
      {children}
    </Link>
  );
}
