import { z } from 'zod';
import { categories } from '@/lib/text/categories';

const counts = z.record(z.enum(categories), z.int());
const category = z.enum(categories);

/** What was said in the week, beside the same seven days before; null where there is nothing to compare with. */
const compared = { now: counts, before: counts.nullable() };
const subject = z.object({ name: z.string(), ...compared });
export type ComparedCounts = Pick<z.infer<typeof subject>, 'now' | 'before'>;
export type Subject = z.infer<typeof subject>;

/** The numbers of one closed week, and all that its summary may say. Shares follow from the counts. */
export const weekFactsSchema = z.object({
  week: z.object({
    id: z.string(),
    year: z.int(),
    number: z.int(),
    /** Local days, both included. */
    first: z.iso.date(),
    last: z.iso.date(),
  }),
  /** Of the numbers the week closed with; null where they were counted anew. */
  frozenHash: z.string().nullable(),
  total: z.object(compared),
  isVolumeNews: z.boolean(),
  /** How surely each share moved, surest first; `isNews`: by 3 points or more, beyond chance. */
  moves: z.array(z.object({ category, z: z.number(), isNews: z.boolean() })),
  days: z.array(z.object({ day: z.iso.date(), opinions: z.int() })),
  /** Most commented first. */
  artists: z.array(subject),
  artistMoves: z.array(z.object({ name: z.string(), category, z: z.number(), isNews: z.boolean() })),
  /** Those whose balance moved, surest first. */
  releases: z.array(subject.extend({ artist: z.string().nullable(), z: z.number(), isNews: z.boolean() })),
  /** Of the last hours of the week; `times` the usual of the eight weeks before, null for what they did not have. */
  tags: z.object({
    hours: z.int(),
    isRising: z.boolean(),
    rows: z.array(z.object({ name: z.string(), comments: z.int(), times: z.number().nullable() })),
  }),
});
export type WeekFacts = z.infer<typeof weekFactsSchema>;

/** A comment the public may read. */
export type ApprovedQuote = {
  commentId: string;
  text: string;
  category: (typeof categories)[number] | null;
  artist: string | null;
};
/** What a text is checked against. Quotes are read anew each time, as they can be withdrawn. */
export type Evidence = { facts: WeekFacts; quotes: ApprovedQuote[] };
