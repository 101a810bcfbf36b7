import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { getBatch } from '@/db/queries/batches';
import { receiveStaffUpload } from '@/lib/ingestion/upload/receive-staff-upload';

const sender = () => ({ userId: randomUUID(), repeat: false });
const csv = (...rows: string[]) => new File([['texto;artista', ...rows].join('\n')], 'comentarios.csv');
const text = (content: string) => ({ kind: 'text' as const, text: content, artist: 'Iara Quintela' });

afterAll(() => getDatabase().$client.end());

it('takes the good rows of a file and names the bad ones by line', async () => {
  const receipt = await receiveStaffUpload({
    ...sender(),
    kind: 'file',
    file: csv('muito bom;Ana', ' ;Ana', 'ruim;Ana'),
  });
  expect(receipt).toMatchObject({
    total: 2,
    refused: 1,
    errors: [{ linha: 3, campo: 'texto' }],
    isRepeat: false,
  });
});

it('takes each line of a pasted text as one comment, blank lines left out', async () => {
  const receipt = await receiveStaffUpload({ ...sender(), ...text('um\r\n\r\n  \ndois\n') });
  expect(await getBatch(getDatabase(), receipt.batchId)).toMatchObject({ kind: 'upload', total: 2 });
});

it('leads the same content from the same person to its first batch', async () => {
  const person = sender();
  for (const upload of [
    { ...person, kind: 'file' as const, file: csv('igual;Ana') },
    { ...person, ...text('igual') },
  ]) {
    const first = await receiveStaffUpload(upload);
    const second = await receiveStaffUpload(upload);
    expect([first.isRepeat, second.isRepeat]).toEqual([false, true]);
    expect(second.batchId).toBe(first.batchId);
  }
});

it('takes the same content again for another person, or when told to', async () => {
  const upload = text('igual de novo');
  const first = await receiveStaffUpload({ ...sender(), ...upload });
  const other = await receiveStaffUpload({ ...sender(), ...upload });
  const repeated = await receiveStaffUpload({ ...sender(), ...upload, repeat: true });
  expect(new Set([first, other, repeated].map(({ batchId }) => batchId)).size).toBe(3);
});

it('refuses a file over 50 MB before a row of it is read', async () => {
  const file = new File([Buffer.alloc(50 * 1024 * 1024 + 1, 'a')], 'grande.csv');
  await expect(receiveStaffUpload({ ...sender(), kind: 'file', file })).rejects.toMatchObject({
    status: 413,
  });
});
