import type { Messages } from '@/i18n/messages';

type Why = keyof Messages['classification']['use']['why'];

const badKey = /\b(API_KEY_INVALID|invalid_api_key)\b/;
const badAccount = /\b(insufficient_quota|billing_not_active)\b/;

/** Which text says what a failed call's detail (status and codes, or our own words) means. */
export function explainDetail(detail: string): Why {
  if (badKey.test(detail)) return 'key';
  if (badAccount.test(detail)) return 'account';
  const status = Number(/^HTTP (\d{3})/.exec(detail)?.[1] ?? 0);
  if (status === 401 || status === 403) return 'key';
  if (status === 404) return 'missing';
  if (status === 429) return 'limit';
  if (status === 408 || status >= 500) return 'server';
  if (status >= 400) return 'request';
  if (detail.startsWith('sem resposta')) return 'late';
  return detail.startsWith('conexão') ? 'connection' : 'other';
}
