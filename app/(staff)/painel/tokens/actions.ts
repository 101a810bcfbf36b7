'use server';

import { revalidatePath } from 'next/cache';
import type { ActionState } from '@/components/access/action-state';
import { actorOf } from '@/lib/audit/actor';
import { scopesOf } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { createToken } from '@/lib/auth/tokens/create-token';
import { revokeToken } from '@/lib/auth/tokens/revoke-token';
import { rotateToken } from '@/lib/auth/tokens/rotate-token';
import { newTokenSchema, tokenPathSchema, tokenRotationSchema } from '@/lib/auth/tokens/token-input';
import { attempt } from '../attempt';
import type { Refusal } from '../to-refusal';
import { tokensPath } from './token-href';

type Sent = { nome: string; escopos: string[]; validade: string };
export type NewTokenState = Exclude<ActionState, Refusal> | (Refusal & { sent: Sent });

export async function addToken(_previous: NewTokenState, form: FormData): Promise<NewTokenState> {
  const staff = await requireStaff('admin');
  const sent = {
    nome: String(form.get('nome') ?? ''),
    escopos: form.getAll('escopos').map(String),
    validade: String(form.get('validade') ?? ''),
  };
  const state = await attempt({ staff, texts: 'tokens' }, async () => {
    const days = sent.validade === '' ? null : Number(sent.validade);
    const input = newTokenSchema.parse({ ...sent, validade_dias: days });
    const { token } = await createToken(input, { ...actorOf(staff), scopes: scopesOf(staff.role) });
    revalidatePath(tokensPath, 'layout');
    return { kind: 'issued' as const, secret: token };
  });
  return state.kind === 'refused' ? { ...state, sent } : state;
}

export async function rotate(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  return attempt({ staff, texts: 'tokens' }, async () => {
    const { id } = tokenPathSchema.parse({ id: form.get('id') });
    const rotation = tokenRotationSchema.parse({ carencia_horas: Number(form.get('carencia_horas')) });
    const { token } = await rotateToken(id, rotation, { ...actorOf(staff), scopes: scopesOf(staff.role) });
    revalidatePath(tokensPath, 'layout');
    return { kind: 'issued', secret: token };
  });
}

export async function revoke(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  return attempt({ staff, texts: 'tokens' }, async () => {
    const { id } = tokenPathSchema.parse({ id: form.get('id') });
    await revokeToken(id, actorOf(staff));
    revalidatePath(tokensPath, 'layout');
    return { kind: 'done' };
  });
}
