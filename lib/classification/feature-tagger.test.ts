import { describe, expect, test } from 'vitest';
import { createFeatureTagger } from '@/lib/classification/feature-tagger';
import vocabulary from '@/lib/classification/feature-tags.json';
import { tokenise } from '@/lib/text/tokenise';

describe('tags the model does not know', () => {
  const findTags = createFeatureTagger([
    { code: 'nova_solo', aliases: ['solo'] },
    { code: 'nova_solo_guitarra', aliases: ['solo de guitarra'] },
    { code: 'nova_refrao', aliases: ['refrão'] },
    { code: 'nova_som', aliases: ['som do show'] },
    { code: 'nova_letra', aliases: ['letra'] },
    { code: 'nova_batida', aliases: ['batida'] },
  ]);
  const tagsOf = (text: string) => findTags(tokenise(text));

  test('are found by aliases whatever their case and accents, the longest where two overlap', () => {
    expect(tagsOf('Que SOLO DE GUITARRA, e o refrao!')).toEqual(['nova_solo_guitarra', 'nova_refrao']);
  });

  test('are matched as whole words only', () => {
    expect(tagsOf('consolo e letrado')).toEqual([]);
  });

  test('are named once, and four at most', () => {
    expect(tagsOf('letra letra refrão solo batida som do show')).toEqual([
      'nova_letra',
      'nova_refrao',
      'nova_solo',
      'nova_batida',
    ]);
  });
});

describe('tags the model knows', () => {
  const text = 'o refrão gruda na cabeça o dia inteiro';

  test('are given when they are in the vocabulary, never when they left it', () => {
    expect(createFeatureTagger(vocabulary)(tokenise(text))).toContain('feat_refrao');
    const others = vocabulary.filter(({ code }) => code !== 'feat_refrao');
    expect(createFeatureTagger(others)(tokenise(text))).not.toContain('feat_refrao');
  });

  test('are four at most', () => {
    const everything = vocabulary.flatMap(({ aliases }) => aliases.slice(0, 1)).join(' ');
    expect(createFeatureTagger(vocabulary)(tokenise(everything)).length).toBeLessThanOrEqual(4);
  });
});
