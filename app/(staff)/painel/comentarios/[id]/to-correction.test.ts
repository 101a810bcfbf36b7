import { expect, it } from 'vitest';
import { toCorrection } from './to-correction';

const seen = { category: 'elogio' as const, tags: ['show_som', 'antiga'], artist: 'Lua', release: 'Cheia' };
const same = {
  categoria: 'elogio' as const,
  tags: ['antiga', 'show_som'],
  artista: 'Lua',
  album: 'Cheia',
  nota: ' ',
};

it('confirms the category where nothing was changed', () => {
  expect(toCorrection(same, seen)).toEqual({ categoria: 'elogio' });
});

it('names what was changed, and clears what was emptied', () => {
  expect(toCorrection({ ...same, tags: ['show_som'], album: '' }, seen)).toEqual({
    categoria: 'elogio',
    tags_funcionalidades: ['show_som'],
    album: null,
  });
});

it('says all of it where the person was not shown what the comment is', () => {
  expect(toCorrection({ ...same, artista: '', album: '' }, null)).toEqual({
    categoria: 'elogio',
    tags_funcionalidades: same.tags,
    artista: null,
    album: null,
  });
});

it('keeps the release that stands beside another artist', () => {
  expect(toCorrection({ ...same, artista: 'Sol' }, seen)).toMatchObject({ artista: 'Sol', album: 'Cheia' });
});
