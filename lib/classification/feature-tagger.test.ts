import { expect, test } from 'vitest';
import { createFeatureTagger } from '@/lib/classification/feature-tagger';
import { tokenise } from '@/lib/text/tokenise';

const findTags = createFeatureTagger([
  { code: 'feat_solo', aliases: ['solo'] },
  { code: 'feat_solo_guitarra', aliases: ['solo de guitarra'] },
  { code: 'feat_refrao', aliases: ['refrão'] },
  { code: 'show_som', aliases: ['som do show'] },
  { code: 'feat_letra', aliases: ['letra'] },
  { code: 'feat_batida', aliases: ['batida'] },
]);
const tagsOf = (text: string) => findTags(tokenise(text));

test('finds aliases whatever their case and accents, the longest where two overlap', () => {
  expect(tagsOf('Que SOLO DE GUITARRA, e o refrao!')).toEqual(['feat_solo_guitarra', 'feat_refrao']);
});

test('matches whole words only', () => {
  expect(tagsOf('consolo e letrado')).toEqual([]);
});

test('names a tag once and four tags at most', () => {
  expect(tagsOf('letra letra refrão solo batida som do show')).toEqual([
    'feat_letra',
    'feat_refrao',
    'feat_solo',
    'feat_batida',
  ]);
});
