import Link from 'next/link';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';

type SubjectLinkProps = { subject: string; name: string | undefined; locale: Locale };

/** Where what an entry is about can be seen. */
const places: Record<string, string> = {
  user: '/painel/pessoas',
  token: '/painel/tokens',
  webhook: '/painel/webhooks',
  comment: '/painel/comentarios',
  tag: '/painel/tags',
  batch: '/painel/lotes',
  message: '/painel/emails',
  summary: '/painel/resumos',
};
/** The same, where it is a page's state. */
const states: Record<string, string> = {
  view: '/painel/comentarios?visao=',
  dataset: '/painel/conjuntos?conjunto=',
};

export function SubjectLink({ subject, name, locale }: SubjectLinkProps) {
  const [kind = '', ...rest] = subject.split(':');
  const id = rest.join(':');
  const kinds: Record<string, string> = getMessages(locale).audit.subjects;
  const text = `${kinds[kind] ?? kind} ${name ?? shorten(id)}`;
  const before = places[kind] ? `${places[kind]}/` : states[kind];
  if (!before) return <span title={subject}>{text}</span>;
  return (
    <Link
      href={before + encodeURIComponent(id)}
      prefetch={false}
      title={subject}
      className="underline underline-offset-4"
    >
      {text}
    </Link>
  );
}

/** The beginning of a UUID tells it apart on a page; other ids are read whole. */
const shorten = (id: string) => (/^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id);
