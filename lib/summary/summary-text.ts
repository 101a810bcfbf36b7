import { z } from 'zod';
import { locales } from '@/i18n/locales';

/** A weekly summary in one language: plain text, no markup, no links. */
export const summaryTextSchema = z.object({
  /** Of the e-mail. */
  subject: z.string().min(1).max(120),
  /** What a mail client shows after the subject. */
  preheader: z.string().min(1).max(90),
  headline: z.string().min(1).max(200),
  paragraphs: z.array(z.string().min(1).max(1_200)).min(1).max(8),
  /** Verbatim from approved comments. */
  quotes: z.array(z.object({ commentId: z.uuid(), text: z.string().min(1) })).max(4),
});
export type SummaryText = z.infer<typeof summaryTextSchema>;

export const summaryTextsSchema = z.record(z.enum(locales), summaryTextSchema);
export type SummaryTexts = z.infer<typeof summaryTextsSchema>;
