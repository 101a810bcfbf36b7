import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { getTag, proposeTags } from '@/db/queries/tags';
import { createTestDatabase, withRollback } from '@/db/testing';
import { changeTag } from '@/lib/tags/change-tag';
import { createTag } from '@/lib/tags/create-tag';

const tag = { codigo: 'teste_fila', explicacao: 'Fila na entrada', sinonimos: ['fila enorme'] };

describe('createTag', () => {
  it('proposes, or approves at once', () =>
    withRollback(async (tx) => {
      await createTag(tag, tx);
      await createTag({ ...tag, codigo: 'teste_som', sinonimos: ['som baixo'], aprovar: true }, tx);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({ status: 'proposed', proposedBy: 'person' });
      expect(await getTag(tx, 'teste_som')).toMatchObject({ status: 'approved' });
    }));

  it('does nothing the second time, and refuses another meaning for a code', () =>
    withRollback(async (tx) => {
      expect(await createTag(tag, tx)).toEqual({ isNew: true });
      expect(await createTag(tag, tx)).toEqual({ isNew: false });
      await expect(createTag({ ...tag, explicacao: 'Outra' }, tx)).rejects.toMatchObject({ status: 409 });
    }));

  it('refuses an alias of an approved tag in any spelling, and names that tag', () =>
    withRollback(async (tx) => {
      await createTag({ ...tag, aprovar: true }, tx);
      const other = { codigo: 'teste_outra', explicacao: 'Outra', sinonimos: ['FILA  enórme!'] };
      await expect(createTag(other, tx)).rejects.toMatchObject({
        status: 409,
        code: 'sinonimo_em_uso',
        message: expect.stringContaining('teste_fila'),
      });
    }));

  it('gives an alias to one of two people who ask for it at the same time', async () => {
    const { db, drop } = await createTestDatabase();
    const ask = (codigo: string) => createTag({ ...tag, codigo, aprovar: true }, db);
    const answers = await Promise.allSettled(['teste_um', 'teste_dois', 'teste_tres'].map(ask));
    await drop();
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('changeTag', () => {
  it('checks the aliases of a proposal when it is approved, not when it is refused', () =>
    withRollback(async (tx) => {
      await createTag(tag, tx);
      await createTag({ ...tag, codigo: 'teste_outra', aprovar: true }, tx);
      await expect(changeTag('teste_fila', { status: 'aprovada' }, tx)).rejects.toMatchObject({
        status: 409,
      });
      await changeTag('teste_fila', { status: 'arquivada' }, tx);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({ status: 'archived' });
    }));

  it('changes what is given and leaves the rest', () =>
    withRollback(async (tx) => {
      await createTag(tag, tx);
      await changeTag('teste_fila', { exemplos: ['duas horas na fila'] }, tx);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({
        explanation: tag.explicacao,
        aliases: tag.sinonimos,
        examples: ['duas horas na fila'],
      });
    }));

  it('leaves a refused tag refused when it is proposed again', () =>
    withRollback(async (tx: Db) => {
      await createTag(tag, tx);
      await changeTag('teste_fila', { status: 'arquivada' }, tx);
      await proposeTags(tx, [{ code: 'teste_fila', explanation: 'De novo' }]);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({ status: 'archived', evidence: 0 });
    }));
});
