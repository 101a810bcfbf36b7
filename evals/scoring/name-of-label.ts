import { categories, toWireCategory } from '@/lib/text/categories';

/** Categories as the wire shows them; any other label as it is. */
export function nameOfLabel(label: string): string {
  const category = categories.find((known) => known === label); // a free label `Spam` beside `spam` stays another
  return category ? toWireCategory(category) : label;
}
