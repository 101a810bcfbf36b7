import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safeCallbackUrl } from '@/lib/auth/safe-callback-url';
import { getStaff } from '@/lib/auth/session';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Entrar' };

type SignInPageProps = {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
};

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const destination = safeCallbackUrl(callbackUrl);
  if (await getStaff()) redirect(destination);
  return (
    <main>
      <h1>Entrar</h1>
      <SignInForm
        callbackUrl={destination}
        problem={error ? 'Não foi possível entrar. Tente de novo.' : null}
      />
    </main>
  );
}
