'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defaultLocale, locales } from '@/i18n/locales';
import { newPasswordSchema } from '@/lib/auth/passwords';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { isOutage } from '@/lib/http/is-outage';
import { setPasswordByLink } from '@/lib/people/set-password-by-link';

type PasswordProblem = 'length' | 'different' | 'throttled' | 'unavailable';
export type PasswordState = { problem: PasswordProblem | null };

const formSchema = z.object({
  token: z.string().max(100),
  idioma: z.enum(locales).catch(defaultLocale),
  password: z.string().max(1_024),
  repeat: z.string().max(1_024),
});

/** Open to who has a link; it is the link that is checked. */
export async function choosePassword(_previous: PasswordState, form: FormData): Promise<PasswordState> {
  const sent = formSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problem: 'length' };
  const { token, password, repeat, idioma } = sent.data;
  if (!newPasswordSchema.safeParse(password).success) return { problem: 'length' };
  if (password !== repeat) return { problem: 'different' };
  const outcome = await attempt({ token, password });
  if (outcome === 'set') redirect(`/senha/definida?idioma=${idioma}`);
  if (outcome === 'throttled' || outcome === 'unavailable') return { problem: outcome };
  redirect(`/senha/${encodeURIComponent(token)}`); // the page says what became of the link
}

async function attempt(given: { token: string; password: string }) {
  try {
    return await setPasswordByLink({ ...given, address: clientAddress(await headers()) });
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return 'throttled';
    if (error instanceof AppError || isOutage(error)) return 'unavailable';
    throw error;
  }
}
