import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';

const detailsSchema = z.record(z.string(), z.unknown());
const wordsSchema = z.union([z.string(), z.array(z.string())]);

/** Ids, names and counts as they were written down; what they are called, and what is a code, in the reader's words. */
export function Details({ details, locale }: { details: unknown; locale: Locale }) {
  const parsed = detailsSchema.safeParse(details);
  if (!parsed.success) return null;
  const { fields, values }: Record<'fields' | 'values', Record<string, string>> = getMessages(locale).audit;
  const say = (name: string, value: unknown) => {
    const words = wordsSchema.safeParse(value);
    if (!words.success) return values[String(value)] ?? JSON.stringify(value);
    const known = typeof words.data === 'string' ? values[`${name}_${words.data}`] : undefined;
    return known ?? [words.data].flat().join(', ');
  };
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-4 gap-y-1 text-muted md:col-start-2 xl:col-start-3">
      {Object.entries(parsed.data).map(([name, value]) => (
        <div key={name} className="min-w-0 [overflow-wrap:anywhere]">
          <dt className="inline">{fields[name] ?? name}: </dt>
          <dd className="inline text-ink">{say(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
