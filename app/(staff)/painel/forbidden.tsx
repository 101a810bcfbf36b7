import { StaffMessage } from '@/components/shell/staff-message';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';

export default async function StaffForbidden() {
  const { locale } = await requireStaff();
  const t = getTranslator(locale, 'staff');
  return (
    <StaffMessage
      code="403"
      title={t('forbidden.title')}
      text={t('forbidden.text')}
      action={t('forbidden.action')}
    />
  );
}
