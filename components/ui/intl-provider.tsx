'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';

type IntlProviderProps = Required<
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'locale' | 'messages' | 'children'>
>;

/** Texts for the client components below it; pass no more than they say (`pickMessages`). */
export function IntlProvider(props: IntlProviderProps) {
  return <NextIntlClientProvider timeZone="America/Sao_Paulo" {...props} />;
}
