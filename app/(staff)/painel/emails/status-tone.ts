import type { MessageStatus } from '@/db/schema/mail';

const bad: MessageStatus[] = ['failed', 'doubtful', 'bounced', 'complained'];
const notable: MessageStatus[] = ['outbox', 'diverted', 'suppressed'];

export function statusTone(status: MessageStatus) {
  if (bad.includes(status)) return 'danger';
  return notable.includes(status) ? 'accent' : 'neutral';
}
