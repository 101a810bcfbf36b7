import { CategoryIcon } from '@/components/categories/category-icon';
import { classNames } from '@/components/ui/class-names';
import type { Category } from '@/lib/text/categories';

const textColors: Record<Category, string> = {
  elogio: 'text-elogio',
  critica: 'text-critica',
  sugestao: 'text-sugestao',
  duvida: 'text-duvida',
  spam: 'text-spam',
};

/** A category by icon, name and colour; the name comes from the `categories` messages. */
export function CategoryBadge({ category, label }: { category: Category; label: string }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap font-medium',
        textColors[category],
      )}
    >
      <CategoryIcon category={category} className="size-3.5 shrink-0" />
      {label}
    </span>
  );
}
