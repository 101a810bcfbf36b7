import { CategoryBadge } from '@/components/categories/category-badge';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { parseCategory } from '@/lib/text/categories';

type SubjectNameProps = { kind: 'categoria' | 'artista' | 'tag'; name: string; locale: Locale };

/** A category as everywhere; an artist by name, a tag by code. */
export function SubjectName({ kind, name, locale }: SubjectNameProps) {
  const category = kind === 'categoria' ? parseCategory(name) : null;
  if (category)
    return <CategoryBadge category={category} label={getTranslator(locale, 'categories')(category)} />;
  return <span className="font-medium [overflow-wrap:anywhere]">{name}</span>;
}
