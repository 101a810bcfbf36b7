import { expect, it } from 'vitest';
import { toArtistSlug } from '@/lib/report/artist-slug';

it('two names have one slug only where the catalogue takes them for one artist', () => {
  expect(toArtistSlug('Tássio & Leomir')).toBe('tassio-leomir');
  expect(toArtistSlug('TASSIO  leomir')).toBe('tassio-leomir');
  expect(toArtistSlug('Кино')).toBe('кино');
});

it('a name of signs has none, and neither has one that is a text', () => {
  expect(toArtistSlug('!!!')).toBeNull();
  expect(toArtistSlug('a'.repeat(81))).toBeNull();
});
