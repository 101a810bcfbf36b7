'use client';

import { useTranslations } from 'next-intl';
import { ActionCard } from '@/components/access/action-card';
import { RotateCard } from '@/components/access/rotate-card';
import { revoke, rotate } from '../actions';

export function ManageToken({ id, isLive, isRevoked }: { id: string; isLive: boolean; isRevoked: boolean }) {
  const t = useTranslations('tokens');
  return (
    <div className="mt-8 max-w-2xl space-y-6">
      {isLive && (
        <RotateCard
          id={id}
          title={t('rotate')}
          text={t('rotateText')}
          graceLabel={t('grace')}
          secret={{ label: t('secret'), hint: t('secretHint') }}
          action={rotate}
        />
      )}
      {!isRevoked && (
        <ActionCard id={id} title={t('revoke')} text={t('revokeText')} look="danger" action={revoke} />
      )}
    </div>
  );
}
