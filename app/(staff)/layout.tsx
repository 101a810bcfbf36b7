import '@/app/globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { sans } from '@/app/fonts';
import { StaffShell } from '@/components/shell/staff-shell';
import { IntlProvider } from '@/components/ui/intl-provider';
import { pickMessages } from '@/i18n/messages';
import { requireStaff } from '@/lib/auth/session';
import { signOut } from '../(auth)/entrar/actions';
import { setLocale } from './painel/actions';

export const metadata: Metadata = {
  title: { default: 'AluMusic Insights', template: '%s · AluMusic Insights' },
  robots: { index: false },
};

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff();
  return (
    <html lang={staff.locale} className={sans.variable}>
      <body>
        <IntlProvider
          locale={staff.locale}
          messages={pickMessages(staff.locale, ['staff', 'upload', 'batch', 'export'])}
        >
          <StaffShell staff={staff} setLocale={setLocale} signOut={signOut}>
            {children}
          </StaffShell>
        </IntlProvider>
      </body>
    </html>
  );
}
