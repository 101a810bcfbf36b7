import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { listAuditEntries } from '@/db/queries/audit-log';
import { getTag, proposeTags } from '@/db/queries/tags';
import { createTestDatabase, withRollback } from '@/db/testing';
import { operator } from '@/lib/audit/actor';
import { changeTag } from '@/lib/tags/change-tag';
import { createTag } from '@/lib/tags/create-tag';

const tag = { codigo: 'teste_fila', explicacao: 'Fila na entrada', sinonimos: ['fila enorme'] };

describe('createTag', () => {
  it('proposes, or approves at once', () =>
    withRollback(async (tx) => {
      await createTag(tag, operator, tx);
      await createTag({ ...tag, codigo: 'teste_som', sinonimos: ['som baixo'], aprovar: true }, operator, tx);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({ status: 'proposed', proposedBy: 'person' });
      expect(await getTag(tx, 'teste_som')).toMatchObject({ status: 'approved' });
    }));

  it('does nothing the second time, and refuses another meaning for a code', () =>
    withRollback(async (tx) => {
      expect(await createTag(tag, operator, tx)).toEqual({ isNew: true });
      expect(await createTag(tag, operator, tx)).toEqual({ isNew: false });
      await expect(createTag({ ...tag, explicacao: 'Outra' }, operator, tx)).rejects.toMatchObject({
        status: 409,
      });
    }));

  it('refuses an alias of an approved tag in any spelling, and names that tag', () =>
    withRollback(async (tx) => {
      await createTag({ ...tag, aprovar: true }, operator, tx);
      const other = { codigo: 'teste_outra', explicacao: 'Outra', sinonimos: ['FILA  enórme!'] };
      await expect(createTag(other, operator, tx)).rejects.toMatchObject({
        status: 409,
        code: 'sinonimo_em_uso',
        message: expect.stringContaining('teste_fila'),
      });
    }));

  it('gives an alias to one of two people who ask for it at the same time', async () => {
    const { db, drop } = await createTestDatabase();
    const ask = (codigo: string) => createTag({ ...tag, codigo, aprovar: true }, operator, db);
    const answers = await Promise.allSettled(['teste_um', 'teste_dois', 'teste_tres'].map(ask));
    await drop();
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('changeTag', () => {
  it('writes down who made a tag and who changed it, and nothing for the same tag again', () =>
    withRollback(async (tx) => {
      const ana = { key: 'user:1', name: 'ana@example.test' };
      await createTag(tag, operator, tx);
      await createTag(tag, operator, tx);
      await changeTag({ code: tag.codigo, change: { exemplos: ['fila'] }, actor: ana }, tx);
      const entries = await listAuditEntries(tx, { filters: { subject: 'tag:teste_fila' }, limit: 10 });
      expect(entries.map(({ actor, action, details }) => ({ actor, action, details }))).toEqual([
        { actor: 'user:1', action: 'tag.changed', details: { campos: ['exemplos'], status: 'proposed' } },
        { actor: 'system', action: 'tag.created', details: { status: 'proposed' } },
      ]);
    }));

  it('checks the aliases of a proposal when it is approved, not when it is refused', () =>
    withRollback(async (tx) => {
      await createTag(tag, operator, tx);
      await createTag({ ...tag, codigo: 'teste_outra', aprovar: true }, operator, tx);
      await expect(
        changeTag({ code: 'teste_fila', change: { status: 'aprovada' }, actor: operator }, tx),
      ).rejects.toMatchObject({
        status: 409,
      });
      await changeTag({ code: 'teste_fila', change: { status: 'arquivada' }, actor: operator }, tx);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({ status: 'archived' });
    }));

  it('changes what is given and leaves the rest', () =>
    withRollback(async (tx) => {
      await createTag(tag, operator, tx);
      await changeTag(
        { code: 'teste_fila', change: { exemplos: ['duas horas na fila'] }, actor: operator },
        tx,
      );
      expect(await getTag(tx, 'teste_fila')).toMatchObject({
        explanation: tag.explicacao,
        aliases: tag.sinonimos,
        examples: ['duas horas na fila'],
      });
    }));

  it('leaves a refused tag refused when it is proposed again', () =>
    withRollback(async (tx: Db) => {
      await createTag(tag, operator, tx);
      await changeTag({ code: 'teste_fila', change: { status: 'arquivada' }, actor: operator }, tx);
      await proposeTags(tx, [{ code: 'teste_fila', explanation: 'De novo' }]);
      expect(await getTag(tx, 'teste_fila')).toMatchObject({ status: 'archived', evidence: 0 });
    }));
});
