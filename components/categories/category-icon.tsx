import type { Category } from '@/lib/text/categories';

/** Drawn on 16 × 16; one shape each, so that no category is told by colour alone. */
const shapes: Record<Category, string> = {
  elogio: 'M8 14.2 2.3 8.4a3.6 3.6 0 0 1 5.1-5.1l.6.6.6-.6a3.6 3.6 0 0 1 5.1 5.1Z',
  critica: 'M8 1.2 15.4 14.6H.6ZM7.2 6v4.2h1.6V6Zm0 5.4V13h1.6v-1.6Z',
  sugestao:
    'M8 1a4.7 4.7 0 0 0-2.6 8.6V11h5.2V9.600A4.700 4.700 0 0 0 8 1ZM5.400 12.200h5.200v1.200H5.400Zm1.200 2h2.800V15.400H6.600Z',
  duvida:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 10.200h1.600v1.600H7.200ZM8 3.200c1.700 0 2.900 1 2.900 2.500 0 1.900-2.100 2-2.100 4.300H7.200c0-3 2-3.200 2-4.300 0-.6-.5-1-1.200-1s-1.300.5-1.300 1.300H5.100C5.100 4.300 6.300 3.200 8 3.200Z',
  spam: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Zm-.200 3.200-.600.600L11.200 11.800l.6-.6Z',
};

export function CategoryIcon({ category, className }: { category: Category; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className}
      aria-hidden="true"
      fill={`rgb(var(--${category}))`}
      fillRule="evenodd"
    >
      <path d={shapes[category]} />
    </svg>
  );
}
