import { z } from 'zod';
import type { ListedApiToken } from '@/db/queries/tokens';

const tokenStates = ['ativo', 'expirado', 'revogado'] as const;

export const wireTokenSchema = z.object({
  id: z.string().describe('A parte pública do token'),
  nome: z.string(),
  escopos: z.array(z.string()),
  situacao: z.enum(tokenStates),
  criado_por: z.string().nullable(),
  criado_em: z.iso.datetime(),
  expira_em: z.iso.datetime().nullable(),
  usado_em: z.iso.datetime().nullable().describe('Com precisão de um minuto'),
  revogado_em: z.iso.datetime().nullable(),
  segredo_anterior_ate: z.iso.datetime().nullable().describe('Até quando o segredo anterior ainda vale'),
});
export type WireToken = z.infer<typeof wireTokenSchema>;

export const issuedTokenSchema = wireTokenSchema.extend({
  token: z.string().describe('Mostrado só desta vez'),
});
export type IssuedWireToken = z.infer<typeof issuedTokenSchema>;

export function toWireToken(token: ListedApiToken, now = Date.now()): WireToken {
  const { previousValidUntil } = token;
  const isGrace = previousValidUntil !== null && Date.parse(previousValidUntil) > now;
  return {
    id: token.id,
    nome: token.name,
    escopos: token.scopes,
    situacao: stateOf(token, now),
    criado_por: token.creator,
    criado_em: new Date(token.createdAt).toISOString(),
    expira_em: toInstant(token.expiresAt),
    usado_em: toInstant(token.lastUsedAt),
    revogado_em: toInstant(token.revokedAt),
    segredo_anterior_ate: isGrace ? toInstant(previousValidUntil) : null,
  };
}

function stateOf({ revokedAt, expiresAt }: ListedApiToken, now: number): WireToken['situacao'] {
  if (revokedAt) return 'revogado';
  return expiresAt && Date.parse(expiresAt) <= now ? 'expirado' : 'ativo';
}

const toInstant = (at: string | null) => at && new Date(at).toISOString();
