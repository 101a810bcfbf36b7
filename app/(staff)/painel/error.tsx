'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

export default function StaffFailure({ retry }: { retry: () => void }) {
  const t = useTranslations('staff');
  return (
    <div role="alert" className="flex max-w-prose flex-col items-start gap-4 py-12">
      <h1 className="text-display font-semibold">{t('failure.title')}</h1>
      <p className="text-muted">{t('failure.text')}</p>
      <Button look="primary" onClick={retry}>
        {t('failure.action')}
      </Button>
    </div>
  );
}
