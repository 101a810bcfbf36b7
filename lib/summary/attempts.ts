import { z } from 'zod';
import { refusalSchema } from '@/lib/summary/verify/refusal';

/** What was asked of the language model for a text, and why it was not taken. */
export const attemptsSchema = z.array(
  z.object({
    /** Why there was no text at all; null where there was one. */
    failure: z.string().nullable(),
    refusals: z.array(refusalSchema),
  }),
);
export type Attempt = z.infer<typeof attemptsSchema>[number];
