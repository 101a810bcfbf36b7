import { expect, it } from 'vitest';
import { chooseLocale } from '@/lib/insights/choose-locale';

it.each([
  [null, 'pt-BR'],
  ['en-US,en;q=0.9', 'en'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
  ['en;q=0.4,pt;q=0.9', 'pt-BR'],
  ['fr,en;q=0.5', 'en'],
  ['fr', 'pt-BR'],
  ['en;q=0', 'pt-BR'],
])('reads %s as %s', (header, locale) => expect(chooseLocale(header)).toBe(locale));
