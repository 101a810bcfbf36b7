import type { ComponentProps } from 'react';
import type { Category } from '@/lib/text/categories';

/** Heart, triangle, bulb, question and barred octagon on 16 × 16: no category is told by colour alone. */
const shapes: Record<Category, string> = {
  elogio: 'M8 14.4 2.2 8.5a3.7 3.7 0 0 1 5.2-5.3l.6.6.6-.6a3.7 3.7 0 0 1 5.2 5.3Z',
  critica: 'M8 1.4 15.3 14.4H.7ZM7.2 6v4.2h1.6V6Zm0 5.3v1.6h1.6v-1.6Z',
  sugestao:
    'M8 .8a4.8 4.8 0 0 0-2.6 8.8V11h5.2V9.600a4.800 4.800 0 0 0-2.600-8.800ZM5.4 12h5.200v1.300H5.400Zm1 2.200h3.200v1.200H6.400Z',
  duvida:
    'M8 .8a7.2 7.2 0 1 0 0 14.4A7.200 7.200 0 0 0 8 .8ZM7.200 11h1.600v1.700H7.200ZM8 3.300c1.700 0 3 1 3 2.600 0 1.900-2.200 2-2.200 4.100H7.200c0-2.900 2.200-3.100 2.200-4.200 0-.6-.6-1-1.400-1s-1.400.5-1.400 1.400H5c0-1.800 1.300-2.900 3-2.900Z',
  spam: 'M5 .9h6L15.100 5v6L11 15.100H5L.9 11V5ZM4.600 3.700l-.9.900 7.700 7.700.9-.9Z',
};

type CategoryIconProps = { category: Category } & ComponentProps<'svg'>;

export function CategoryIcon({ category, ...props }: CategoryIconProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill={`rgb(var(--${category}))`}
      fillRule="evenodd"
      {...props}
    >
      <path d={shapes[category]} />
    </svg>
  );
}
