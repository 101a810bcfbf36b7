import { expect, test } from 'vitest';
import { hashPassword, newPasswordSchema, verifyPassword } from '@/lib/auth/passwords';

const password = 'correta-bateria-cavalo';

test('hashes with argon2id at the promised cost', async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
});

test('knows the password however its accents are composed, and no other', async () => {
  const hash = await hashPassword('canção de doze'.normalize('NFC'));
  expect(await verifyPassword('canção de doze'.normalize('NFD'), hash)).toBe(true);
  expect(await verifyPassword('cancao de doze', hash)).toBe(false);
});

test('looks at the whole of a long password', async () => {
  const hash = await hashPassword(`${'a'.repeat(255)}b`);
  expect(await verifyPassword(`${'a'.repeat(255)}c`, hash)).toBe(false);
});

test('takes 12 to 256 characters, whatever their size in bytes', () => {
  const accepts = (text: string) => newPasswordSchema.safeParse(text).success;
  expect(['a'.repeat(11), 'a'.repeat(257), '🎵'.repeat(257), `${'a'.repeat(12)}\ud800`].some(accepts)).toBe(
    false,
  );
  expect(['a'.repeat(12), '🎵'.repeat(12), '🎵'.repeat(256)].every(accepts)).toBe(true);
});

test('works as hard for nobody as for somebody', async () => {
  const hash = await hashPassword(password);
  const somebody = await medianMs(() => verifyPassword('wrong-password', hash));
  const nobody = await medianMs(() => verifyPassword('wrong-password', undefined));
  expect(nobody).toBeGreaterThan(somebody / 3);
});

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}
