import { z } from 'zod';
import type { WeekReport } from '@/lib/report/week-report';
import { categories } from '@/lib/text/categories';

const counts = z.record(z.enum(categories), z.number());
const span = z.object({ from: z.string(), to: z.string() });
const named = { title: z.string(), kind: z.string(), artist: z.string().nullable() };

/** The numbers of a report as they are stored when a week is frozen. */
export const weekReportSchema: z.ZodType<WeekReport> = z.object({
  generatedAt: z.string(),
  week: span.extend({ id: z.string(), year: z.number(), number: z.number() }),
  isClosed: z.boolean(),
  span,
  previousSpan: span,
  counts,
  previousCounts: counts,
  days: z.array(z.object({ day: z.string(), counts })),
  artists: z.array(z.object({ name: z.string().nullable(), counts })),
  hours: z.array(z.object({ weekday: z.number(), hour: z.number(), counts })),
  tags: z.array(
    z.object({ code: z.string().nullable(), explanation: z.string(), recent: z.number(), usual: z.number() }),
  ),
  aroundReleases: z.array(
    z.object({ ...named, artist: z.string(), releasedOn: z.string(), before: counts, after: counts }),
  ),
  releases: z.array(z.object({ ...named, counts, before: counts })),
  decisions: z.array(
    z.object({
      category: z.enum(categories),
      modelVersion: z.string(),
      reviewed: z.boolean(),
      confidenceTenth: z.number(),
      comments: z.number(),
    }),
  ),
  bursts: z
    .array(z.object({ category: z.enum(categories), comments: z.number(), bursts: z.number() }))
    .nullable()
    .default(null),
  modelChanges: z.array(z.object({ day: z.string(), from: z.string(), to: z.string() })),
});
