'use server';

import { revalidatePath } from 'next/cache';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { scopesOf } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { createToken } from '@/lib/auth/tokens/create-token';
import { revokeToken } from '@/lib/auth/tokens/revoke-token';
import { rotateToken } from '@/lib/auth/tokens/rotate-token';
import { newTokenSchema, tokenPathSchema, tokenRotationSchema } from '@/lib/auth/tokens/token-input';
import { toRefusal, type Refusal } from '../to-refusal';
import { tokensPath } from './token-href';

type Sent = { nome: string; escopos: string[]; validade: string };
export type TokenState = null | { kind: 'issued'; token: string } | { kind: 'revoked' } | Refusal;
export type NewTokenState = Exclude<TokenState, Refusal> | (Refusal & { sent: Sent });

export async function addToken(_previous: NewTokenState, form: FormData): Promise<NewTokenState> {
  const staff = await requireStaff('admin');
  const sent = {
    nome: String(form.get('nome') ?? ''),
    escopos: form.getAll('escopos').map(String),
    validade: String(form.get('validade') ?? ''),
  };
  try {
    const days = sent.validade === '' ? null : Number(sent.validade);
    const input = newTokenSchema.parse({ ...sent, validade_dias: days });
    const { token } = await createToken(input, { ...actorOf(staff), scopes: scopesOf(staff.role) });
    revalidatePath(tokensPath, 'layout');
    return { kind: 'issued', token };
  } catch (error) {
    return { ...toRefusal(error, getMessages(staff.locale).tokens.errors), sent };
  }
}

export async function rotate(_previous: TokenState, form: FormData): Promise<TokenState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = tokenPathSchema.parse({ id: form.get('id') });
    const rotation = tokenRotationSchema.parse({ carencia_horas: Number(form.get('carencia_horas')) });
    const { token } = await rotateToken(id, rotation, { ...actorOf(staff), scopes: scopesOf(staff.role) });
    revalidatePath(tokensPath, 'layout');
    return { kind: 'issued', token };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).tokens.errors);
  }
}

export async function revoke(_previous: TokenState, form: FormData): Promise<TokenState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = tokenPathSchema.parse({ id: form.get('id') });
    await revokeToken(id, actorOf(staff));
    revalidatePath(tokensPath, 'layout');
    return { kind: 'revoked' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).tokens.errors);
  }
}
