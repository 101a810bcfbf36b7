import { z } from 'zod';
import { roles, users, type User } from '@/db/schema/people';
import { noPasswordHash } from '@/lib/auth/passwords';

const personStates = ['ativa', 'convidada', 'desativada'] as const;

export const wirePersonSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  papel: z.enum(roles),
  situacao: z.enum(personStates).describe('`convidada` enquanto não define uma senha'),
  idioma: z.enum(users.locale.enumValues),
  criada_em: z.iso.datetime(),
});
export type WirePerson = z.infer<typeof wirePersonSchema>;

export const wireLinkSchema = z.object({
  url: z.string().describe('Mostrado só desta vez; abre uma vez a página em que a pessoa define a senha'),
  expira_em: z.iso.datetime(),
});
export type WireLink = z.infer<typeof wireLinkSchema>;

export function toWirePerson(user: User): WirePerson {
  return {
    id: user.id,
    email: user.email,
    papel: user.role,
    situacao: stateOf(user),
    idioma: user.locale,
    criada_em: new Date(user.createdAt).toISOString(),
  };
}

function stateOf({ disabledAt, passwordHash }: User): WirePerson['situacao'] {
  if (disabledAt) return 'desativada';
  return passwordHash === noPasswordHash ? 'convidada' : 'ativa';
}
