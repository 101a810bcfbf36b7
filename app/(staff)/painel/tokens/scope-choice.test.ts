import { expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { scopes } from '@/lib/auth/scopes';

it.each(locales)('every scope says in %s what it opens', (locale) => {
  const keys = scopes.map((scope) => scope.replace(':', '_'));
  expect(Object.keys(getMessages(locale).tokens.scopeTexts).toSorted()).toEqual(keys.toSorted());
});
