import { z } from 'zod';
import { newPasswordSchema } from '@/lib/auth/passwords';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Informe um e-mail válido.').max(254, 'O e-mail é longo demais.'));

/** At sign-in anything that could name a person is taken: what names nobody is a wrong sign-in, not bad input. */
const signInNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(254)
  .regex(/^[^\0]*$/);

export const registerRequestSchema = z
  .object({ email: emailSchema.optional(), username: emailSchema.optional(), password: newPasswordSchema })
  .transform(preferEmail);

export const loginRequestSchema = z
  .object({
    email: signInNameSchema.optional(),
    username: signInNameSchema.optional(),
    password: z.string().min(1).max(512),
  })
  .transform(preferEmail);

export const refreshRequestSchema = z.object({ refresh_token: z.string().min(1).max(256) });

type Named = { email?: string; username?: string; password: string };

/** The source systems call the e-mail `username`. */
function preferEmail({ email = undefined, username, password }: Named, context: z.RefinementCtx) {
  const name = email ?? username;
  if (name) return { email: name, password };
  context.addIssue({ code: 'custom', path: ['email'], message: 'Informe o e-mail.' });
  return z.NEVER;
}
