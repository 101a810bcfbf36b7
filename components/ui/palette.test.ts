import { expect, it } from 'vitest';
import { resolveColors } from '@/components/ui/palette';

it('writes a variable as the colour it has in a theme', () => {
  const markup = '<rect fill="rgb(var(--ink))" stroke="rgb(var(--on-accent))"/>';
  expect(resolveColors(markup, 'light')).toBe('<rect fill="#1b1714" stroke="#fffdf9"/>');
  expect(resolveColors(markup, 'dark')).toBe('<rect fill="#f3eee4" stroke="#12131a"/>');
});
