'use client';

import { useTranslations } from 'next-intl';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { ShownOnce } from '@/components/access/shown-once';
import { Notice } from '@/components/ui/notice';
import type { PersonState } from '../actions';

export function Outcome({ state }: { state: PersonState }) {
  const t = useTranslations('people');
  if (!state) return null;
  if (state.kind === 'saved') return <Notice>{t('stateSaved')}</Notice>;
  if (state.kind === 'link') return <ShownOnce label={t('link')} hint={t('linkHint')} value={state.url} />;
  return <RefusalNotice {...state} />;
}
