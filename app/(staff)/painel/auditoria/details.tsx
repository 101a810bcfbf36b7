import { z } from 'zod';

const detailsSchema = z.record(z.string(), z.unknown());

/** Ids, names and counts as they were written down. */
export function Details({ details }: { details: unknown }) {
  const parsed = detailsSchema.safeParse(details);
  if (!parsed.success) return null;
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-4 gap-y-1 text-muted md:col-start-2 xl:col-start-3">
      {Object.entries(parsed.data).map(([name, value]) => (
        <div key={name} className="min-w-0 [overflow-wrap:anywhere]">
          <dt className="inline">{name}: </dt>
          <dd className="inline text-ink">{toText(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function toText(value: unknown): string {
  const words = z.union([z.string(), z.array(z.string())]).safeParse(value);
  return words.success ? [words.data].flat().join(', ') : JSON.stringify(value);
}
