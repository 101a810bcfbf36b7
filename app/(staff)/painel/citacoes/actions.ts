'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { approveQuote } from '@/lib/quotes/approve-quote';
import { passQuote, withdrawQuote } from '@/lib/quotes/withdraw-quote';
import { quotesPath } from './quotes-href';

const formSchema = z.object({
  id: z.uuid(),
  /** Of the comment that was seen: nobody approves a text they have not read. */
  revision: z.coerce.number().int(),
  move: z.enum(['approve', 'pass', 'withdraw']),
});
type QuoteForm = z.infer<typeof formSchema>;

export type QuoteOutcome = { id: string; tone: 'info' | 'error'; text: string };

/** Approves, passes over or withdraws one comment; what became of it in the reader's language. */
export async function decideQuote(_previous: QuoteOutcome | null, form: FormData): Promise<QuoteOutcome> {
  const staff = await requireStaff('curador');
  const sent = formSchema.parse(Object.fromEntries(form));
  const answer = await attempt(staff.locale, () => decide(sent, actorOf(staff), staff.locale));
  revalidatePath(quotesPath);
  revalidatePath(`/painel/comentarios/${sent.id}`);
  return { id: sent.id, ...answer };
}

type Answer = Pick<QuoteOutcome, 'tone' | 'text'>;

async function decide(
  { id, revision, move }: QuoteForm,
  actor: ReturnType<typeof actorOf>,
  locale: Locale,
): Promise<Answer> {
  const t = getTranslator(locale, 'quotes');
  if (move === 'approve') {
    const { kind } = await approveQuote({ id, expectedRevision: revision }, actor);
    return kind === 'stale'
      ? { tone: 'error', text: t('stale') }
      : { tone: 'info', text: t('done.approved') };
  }
  await (move === 'pass' ? passQuote : withdrawQuote)(id, actor);
  return { tone: 'info', text: t(move === 'pass' ? 'done.passed' : 'done.withdrawn') };
}

async function attempt(locale: Locale, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const texts: Record<string, string> = getMessages(locale).quotes.errors;
    return { tone: 'error', text: texts[error.code] ?? error.message };
  }
}
