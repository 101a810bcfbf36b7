import type { ReactNode } from 'react';
import { IntlProvider } from '@/components/ui/intl-provider';
import { pickMessages } from '@/i18n/messages';
import { requireStaff } from '@/lib/auth/session';

/** The texts of the review desk, on these pages only. */
export default async function ReviewLayout({ children }: { children: ReactNode }) {
  const { locale } = await requireStaff('curador');
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['review', 'categories', 'comment'])}>
      {children}
    </IntlProvider>
  );
}
