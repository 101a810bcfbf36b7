import type { ReactNode } from 'react';
import { IntlProvider } from '@/components/ui/intl-provider';
import { pickMessages } from '@/i18n/messages';
import { requireStaff } from '@/lib/auth/session';

/** The texts of the forms, on these pages only. */
export default async function WebhooksLayout({ children }: { children: ReactNode }) {
  const { locale } = await requireStaff('admin');
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['webhooks', 'access'])}>
      {children}
    </IntlProvider>
  );
}
