import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

function namedParts(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const name = 'value' in element && element.type !== 0 ? [`${element.type} ${element.value}`] : [];
    const children = 'children' in element ? namedParts(element.children) : [];
    const options =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => namedParts(value)) : [];
    return [...name, ...children, ...options];
  });
}

const [reference, ...others] = locales.map((locale) => ({ locale, messages: flatten(getMessages(locale)) }));

describe.each(others)('the $locale catalogue', ({ messages }) => {
  it('has the same keys as the Portuguese one', () => {
    expect([...messages.keys()].sort()).toEqual([...(reference?.messages.keys() ?? [])].sort());
  });

  it('fills the same placeholders in every message', () => {
    for (const [key, text] of reference?.messages ?? []) {
      const expected = new Set(namedParts(parse(text)));
      expect([key, new Set(namedParts(parse(messages.get(key) ?? '')))]).toEqual([key, expected]);
    }
  });
});
