'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ShownOnce } from '@/components/access/shown-once';
import { tokensPath } from './token-href';

export function IssuedToken({ token }: { token: string }) {
  const t = useTranslations('tokens');
  return (
    <div className="max-w-2xl space-y-4">
      <ShownOnce label={t('secret')} hint={t('secretHint')} value={token} />
      <Link href={tokensPath} prefetch={false} className="inline-block text-sm underline underline-offset-4">
        {t('back')}
      </Link>
    </div>
  );
}
