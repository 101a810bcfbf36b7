import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { createGate } from '@/lib/auth/gate';

const message = 'A senha deve ter de 12 a 256 caracteres.';
const lengthOf = (password: string) => [...password].length;

export const newPasswordSchema = z
  .string()
  .refine((password) => password.isWellFormed(), 'A senha tem caracteres inválidos.')
  .refine((password) => lengthOf(password) >= 12 && lengthOf(password) <= 256, message);

/** argon2id is the library's default algorithm; the hash names its parameters. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
/** Matches no password, at the cost of any other: of who is unknown, or has yet to choose one. */
export const noPasswordHash = `$argon2id$v=19$m=47104,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const shared = globalThis as typeof globalThis & { alumusicPasswordGate?: ReturnType<typeof createGate> };

/** Each hash takes 46 MiB and a core: four at once in the process, however often its modules are bundled. */
export function inPasswordSlot<T>(work: () => Promise<T>): Promise<T> {
  shared.alumusicPasswordGate ??= createGate({ slots: 4, waitMs: 2_000 });
  return shared.alumusicPasswordGate(work);
}

/** Call it inside a password slot. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Call it inside a password slot; without a hash it does the same work and says no. */
export function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  return verify(passwordHash ?? noPasswordHash, password.normalize('NFC'));
}
