import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadModel } from '@/lib/learner/load-model';
import { categories } from '@/lib/text/categories';

test('the committed model fits the lexicon of the code, knows the categories and stays under a megabyte', () => {
  expect(loadModel().labels).toEqual(categories);
  expect(statSync(new URL('./models/category.json', import.meta.url)).size).toBeLessThanOrEqual(1_000_000);
});
