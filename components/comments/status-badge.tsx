import type { ComponentProps } from 'react';
import { Badge } from '@/components/ui/badge';
import type { CommentStatus } from '@/db/schema/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

const tones: Record<CommentStatus, ComponentProps<typeof Badge>['tone']> = {
  pendente: 'neutral',
  classificado: 'neutral',
  em_revisao: 'accent',
  falha: 'danger',
  apagado: 'neutral',
};

export function StatusBadge({ status, locale }: { status: CommentStatus; locale: Locale }) {
  return <Badge tone={tones[status]}>{getTranslator(locale, 'statuses')(status)}</Badge>;
}
