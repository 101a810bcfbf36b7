'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { isOutage } from '@/lib/http/is-outage';
import { subscriptionSchema } from '@/lib/stakeholders/stakeholder-input';
import { subscribe } from '@/lib/stakeholders/subscribe';

type Problem = 'invalid' | 'throttled' | 'unavailable';
export type SubscriptionState = { problem: Problem | null; email?: string };

/** Open to all: it is the address that answers, by e-mail. */
export async function askToSubscribe(
  _previous: SubscriptionState,
  form: FormData,
): Promise<SubscriptionState> {
  const sent = subscriptionSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problem: 'invalid', email: String(form.get('email') ?? '').slice(0, 254) };
  const problem = await attempt(sent.data);
  if (problem) return { problem, email: sent.data.email };
  redirect(`/assinar/enviado?idioma=${sent.data.idioma}`);
}

async function attempt(wanted: { email: string; idioma: 'pt-BR' | 'en' }): Promise<Problem | null> {
  try {
    await subscribe({ ...wanted, address: clientAddress(await headers()) });
    return null;
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return 'throttled';
    if (isOutage(error)) return 'unavailable';
    throw error;
  }
}
