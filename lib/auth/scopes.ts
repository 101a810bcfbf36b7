import { z } from 'zod';
import { roles, type Role } from '@/db/schema/people';

/** What a bearer may do; every API route names one. */
export const scopes = [
  'comentarios:ler',
  'comentarios:escrever',
  'comentarios:gerir', // export, bulk corrections, erasure
  'insights:perguntar',
  'stakeholders:gerir',
  'predicoes:escrever',
  'conversas:ler',
  'conversas:escrever',
  'tags:gerir',
  'resumos:gerir',
  'modelos:gerir',
  'operacao:ler',
  'admin',
] as const;
export const scopeSchema = z.enum(scopes);
export type Scope = z.infer<typeof scopeSchema>;

const addedBy: Record<Role, readonly Scope[]> = {
  leitor: ['comentarios:ler', 'insights:perguntar'],
  curador: ['comentarios:escrever', 'predicoes:escrever', 'conversas:ler'],
  analista: ['comentarios:gerir', 'conversas:escrever', 'stakeholders:gerir', 'tags:gerir', 'resumos:gerir'],
  admin: ['modelos:gerir', 'operacao:ler', 'admin'],
};

/** A role has what the roles before it have, and its own. */
export function scopesOf(role: Role): Scope[] {
  return roles.slice(0, roles.indexOf(role) + 1).flatMap((each) => addedBy[each]);
}

export function isAtLeast(role: Role, minimum: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(minimum);
}
