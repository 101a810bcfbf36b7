import type { ReactNode } from 'react';
import { IntlProvider } from '@/components/ui/intl-provider';
import { pickMessages } from '@/i18n/messages';
import { requireStaff } from '@/lib/auth/session';

/** The texts of the forms and of the progress bars, on these pages only. */
export default async function TagsLayout({ children }: { children: ReactNode }) {
  const { locale } = await requireStaff();
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['tags', 'batch'])}>
      {children}
    </IntlProvider>
  );
}
