import { siteUrl } from '@/lib/http/site-url';
import { createReaderToken } from '@/lib/stakeholders/reader-token';

/** Stand for the secret part of a link in a message that is kept; filled in when it leaves. */
const places = { confirm: '__token_de_confirmacao__', leave: '__token_de_saida__' };

export const confirmUrl = () => siteUrl(`/confirmar/${places.confirm}`);
export const leaveUrl = () => siteUrl(`/sair/${places.leave}`);

/** RFC 8058: the mail client's own button, one POST. */
export function listHeaders(): Record<string, string> {
  return {
    'List-Unsubscribe': `<${leaveUrl()}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

type Addressee = { stakeholderId: string | null; round: number | null };

/** Gives a text of a message the links of its recipient; without one it keeps the places. */
export function linkFiller({ stakeholderId, round }: Addressee): (text: string) => string {
  if (stakeholderId === null) return (text) => text;
  const leave = createReaderToken('leave', { stakeholderId, round: 0 });
  const confirm = round === null ? null : createReaderToken('confirm', { stakeholderId, round });
  return (text) => {
    const filled = text.replaceAll(places.leave, leave);
    return confirm === null ? filled : filled.replaceAll(places.confirm, confirm);
  };
}
