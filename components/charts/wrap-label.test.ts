import { expect, it } from 'vitest';
import { wrapLabel } from '@/components/charts/wrap-label';

it('keeps every word whole and in order, and lines within the width', () => {
  expect(wrapLabel('Letra da música: poesia, sentido, rimas', 24)).toEqual([
    'Letra da música: poesia,',
    'sentido, rimas',
  ]);
  expect(wrapLabel('Inconstitucionalissimamente só', 10)).toEqual(['Inconstitucionalissimamente', 'só']);
});
