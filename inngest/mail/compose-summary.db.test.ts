import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { listMailFiles } from '@/db/queries/messages';
import { summaries } from '@/db/schema/summaries';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { locales } from '@/i18n/locales';
import { composeConfirmation } from '@/inngest/mail/compose-confirmation';
import { composeSummary, type ComposedMail } from '@/inngest/mail/compose-summary';
import { seedDemo } from '@/lib/demo/seed-demo';
import { env } from '@/lib/env';
import { addSummary } from '@/lib/mail/testing/mail-fixtures';
import { shiftWeek, weekAt } from '@/lib/report/week';

const week = shiftWeek(weekAt(new Date()), -1).id;
const commentId = '0199e1a4-5b7c-4d2e-8f10-2a3b4c5d6e7f';
const hostile = {
  subject: 'A semana\r\nBcc: todos@example.test',
  headline: '<img src=x onerror=alert(1)> e \u202Eotxet',
  paragraphs: ['</p><script>alert(1)</script>', 'veja https://golpe.example/x e golpe.com.br\u0007'],
  quotes: [{ commentId, text: '"><a href="javascript:alert(1)">clique</a>\nwww.golpe.example' }],
};
let database: TestDatabase;
let mail: ComposedMail;

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: database.url, AUTH_SECRET: 'a secret of the tests, long enough' });
  await seedDemo({ weeks: 3, onProgress: () => undefined });
  mail = await compose();
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function compose(
  text: Parameters<typeof addSummary>[2] = {},
  locale: (typeof locales)[number] = 'pt-BR',
) {
  await database.db.delete(summaries);
  await addSummary(database.db, week, text);
  const composed = await composeSummary({ week, version: 1 }, locale);
  if (!composed) throw new Error('nothing was composed');
  return composed;
}

it('writes nothing of what is gone', async () => {
  expect(await composeSummary({ week, version: 7 }, 'pt-BR')).toBeNull();
  expect(await composeSummary({ week: '2020-W01', version: 1 }, 'pt-BR')).toBeNull();
});

it('carries its two charts inside itself, each with words for who does not see it', async () => {
  const shown = [...mail.html.matchAll(/<img[^>]*?alt="([^"]+)"[^>]*?src="cid:(\w+)"/g)];
  expect(shown.map(([, , id]) => id)).toEqual(mail.attachments.map(({ contentId }) => contentId));
  expect(shown).toHaveLength(2);
  for (const [, alt] of shown) expect(alt).toMatch(/n\s=\s\d/);
  const files = await listMailFiles(
    database.db,
    mail.attachments.map(({ hash }) => hash),
  );
  expect(files.map(({ content }) => Buffer.from(content).subarray(1, 4).toString())).toEqual(['PNG', 'PNG']);
});

it('loads nothing and tells nobody that it was opened', () => {
  const sources = [...mail.html.matchAll(/(?:\s(?:src|srcset|background)="|url\()([^")]+)/g)].map(
    ([, url]) => url,
  );
  expect(sources.filter((url) => !url?.startsWith('cid:'))).toEqual([]);
  expect(mail.html).not.toMatch(/<link|@import|<script|<form/i);
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, url]) => new URL(url ?? '').pathname);
  expect(links).toEqual([`/relatorio/semana/${week}`, expect.stringMatching(/^\/sair\//)]);
});

it('keeps the same pictures once, however often the week is composed', async () => {
  const again = await compose();
  expect(again.attachments).toEqual(mail.attachments);
});

describe.each(locales)('in %s', (locale) => {
  it('says the same as plain text, without markup or anything between braces', async () => {
    const { text, html } = await compose({ quotes: [{ commentId, text: 'Que refrão!' }] }, locale);
    for (const said of [
      'Elogios sobem depois do lançamento',
      'O clipe novo puxou os elogios.',
      '“Que refrão!”',
    ])
      expect([html.includes(said), text.includes(said)]).toEqual([true, true]);
    expect(text).not.toMatch(/<(?!http)|[{}]|&\w+;/);
    expect(text).toMatch(/\/sair\/__token_de_saida__>/);
    expect(html.length).toBeLessThan(60_000); // Gmail cuts longer ones off
  });

  it('previews itself in fewer than 90 characters', async () => {
    const { html } = await composeConfirmation(locale);
    const [, preview = ''] = /data-skip-in-text="true"[^>]*>([^<]+)</.exec(html) ?? [];
    expect(preview.length).toBeGreaterThan(20);
    expect(preview.length).toBeLessThan(90);
  });
});

describe('hostile words', () => {
  it('stay words in the HTML', async () => {
    const { html } = await compose(hostile);
    expect(html).not.toMatch(/<script|<img src=x|href="javascript/i);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('lead nowhere, turn nothing and hide nothing, in either form', async () => {
    const { html, text } = await compose(hostile);
    for (const form of [html, text]) {
      expect(form).not.toMatch(/golpe|javascript:/);
      expect(form).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    }
    expect(text.match(/\[link\]/g)).toHaveLength(4);
  });

  it('make no second header', async () => {
    expect((await compose(hostile)).subject).toBe('A semana Bcc: [link]');
  });
});
