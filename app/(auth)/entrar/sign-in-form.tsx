'use client';

import { useActionState } from 'react';
import { signIn } from './actions';

type SignInFormProps = { callbackUrl: string; problem: string | null };

/** Works before, and without, JavaScript. */
export function SignInForm({ callbackUrl, problem }: SignInFormProps) {
  const [state, action, isPending] = useActionState(signIn, { problem });
  return (
    <form action={action} aria-describedby={state.problem ? 'sign-in-problem' : undefined}>
      {state.problem && (
        <p id="sign-in-problem" role="alert">
          {state.problem}
        </p>
      )}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <label htmlFor="email">E-mail</label>
      <input id="email" name="email" type="email" autoComplete="username" required />
      <label htmlFor="password">Senha</label>
      <input id="password" name="password" type="password" autoComplete="current-password" required />
      <button type="submit" disabled={isPending}>
        Entrar
      </button>
    </form>
  );
}
