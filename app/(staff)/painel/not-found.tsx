import { StaffMessage } from '@/components/shell/staff-message';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';

export default async function StaffNotFound() {
  const { locale } = await requireStaff();
  const t = getTranslator(locale, 'staff');
  return (
    <StaffMessage
      code="404"
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={t('notFound.action')}
    />
  );
}
