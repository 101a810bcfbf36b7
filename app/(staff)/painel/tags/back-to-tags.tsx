import Link from 'next/link';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { tagsPath } from './tag-href';

export function BackToTags({ locale }: { locale: Locale }) {
  return (
    <Link
      href={tagsPath}
      prefetch={false}
      className="mb-4 inline-block text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
    >
      <span aria-hidden="true">← </span>
      {getTranslator(locale, 'tags')('title')}
    </Link>
  );
}
