import Link from 'next/link';
import type { Tag } from '@/db/schema/catalogue';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { phraseHref } from './tag-href';

type PhraseLinkProps = { tag: Pick<Tag, 'proposedBy' | 'aliases'>; locale: Locale };

/** Where a proposal comes from a phrase, the comments that say it: none of them is kept with the tag. */
export function PhraseLink({ tag: { proposedBy, aliases }, locale }: PhraseLinkProps) {
  const [phrase] = aliases;
  if (proposedBy !== 'phrases' || !phrase) return null;
  return (
    <Link
      href={phraseHref(phrase)}
      prefetch={false}
      className="self-start text-sm underline underline-offset-4 [overflow-wrap:anywhere]"
    >
      {getTranslator(locale, 'tags')('seePhrase', { phrase })}
    </Link>
  );
}
