import { describe, expect, it } from 'vitest';
import type { Alert } from '@/db/schema/alerts';
import { locales } from '@/i18n/locales';
import { composeAlerts, mostInMail } from '@/inngest/mail/compose-alerts';

const alert: Alert = {
  ...{ id: 1, subjectKind: 'artist', subjectKey: '7', label: 'Rita Foz', span: 'day' },
  ...{ windowEnd: '2041-03-20T15:00:00.000Z', day: '2041-03-20', ordinal: 1 },
  ...{ observed: 126, expected: 40.4, chance: 1e-9, history: [] },
  ...{ createdAt: '2041-03-20T15:20:00.000Z', seenAt: null, seenBy: null },
};
const named = (label: string, given: Partial<Alert> = {}): Alert => ({ ...alert, label, ...given });
const critica = named('critica', { id: 2, subjectKind: 'category', subjectKey: 'critica', span: 'week' });
/** Every name in one mail: the first is in the subject as well. */
const hostile = [
  'Rita\r\nBcc: todos@example.test',
  '<img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">clique</a>',
  'https://golpe.example/x e golpe.com.br',
  'otxe\u202Et\u0007 {count} <b>',
  'a'.repeat(5_000),
].map((label, id) => named(label, { id }));

describe.each(locales)('in %s', (locale) => {
  it('says of each alert who, when, how many, how many were expected and their ratio, in both forms', async () => {
    const { html, text } = await composeAlerts([alert, critica], locale);
    const said = {
      'pt-BR': ['3,1×', 'Rita Foz', '(artista)', 'Crítica', '126 comentários em 24 horas; esperados 40,4.'],
      en: ['3.1×', 'Rita Foz', '(artist)', 'Criticism', '126 comments in 24 hours; 40.4 expected.'],
    }[locale];
    for (const words of said) expect([words, text.includes(words)]).toEqual([words, true]);
    for (const words of said) expect([words, html.includes(words)]).toEqual([words, true]);
    const days = {
      'pt-BR': /13 de mar.*20 de mar.*horário de Brasília/,
      en: /Mar 13.*Mar 20.*Brasília time/,
    };
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(days[locale]);
    expect(text).not.toMatch(/<(?!http)|[{}]|&\w+;/);
  });

  it('leads to the alerts and to where they are switched off, and nowhere else', async () => {
    const { html, text } = await composeAlerts([alert, ...hostile], locale);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => new URL(url ?? ''));
    expect(links.map(({ pathname, hash }) => pathname + hash)).toEqual([
      '/painel/alertas',
      '/painel/alertas#aviso',
    ]);
    expect(new Set(links.map(({ host }) => host)).size).toBe(1);
    expect([...text.matchAll(/\w+:\/\/[^\s>]+/g)]).toHaveLength(2);
    expect(html).not.toMatch(/<[a-z][^>]*\s(src|srcset|background)=|url\(|<link|@import|<script|<form/i);
  });

  it('names the greatest in the subject, and how many more there are', async () => {
    const [one, three] = [[alert], [alert, critica, named('feat_letra', { id: 3 })]];
    expect((await composeAlerts(one, locale)).subject).toContain('Rita Foz');
    expect((await composeAlerts(three, locale)).subject).toMatch(/^3 .*Rita Foz.* 2/);
  });

  it('previews itself in fewer than 90 characters', async () => {
    for (const alerts of [[alert], [alert, critica]]) {
      const { html } = await composeAlerts(alerts, locale);
      const [, preview = ''] = /data-skip-in-text="true"[^>]*>([^<]+)</.exec(html) ?? [];
      expect(preview.length).toBeGreaterThan(20);
      expect(preview.length).toBeLessThan(90);
    }
  });

  it('stays short enough for Gmail, and counts what is only on the page', async () => {
    const many = Array.from({ length: mostInMail + 7 }, (_, id) => named('á'.repeat(500), { id }));
    const { html, text } = await composeAlerts(many, locale);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text.match(/126 com/g)).toHaveLength(mostInMail);
    expect(text).toMatch(/E mais 7|And 7 more/);
  });
});

describe('hostile names', () => {
  it('stay words in the HTML', async () => {
    const { html } = await composeAlerts(hostile, 'pt-BR');
    expect(html).not.toMatch(/<img src=x|<a href="javascript|<b>/i);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('lead nowhere, turn nothing and hide nothing, in either form', async () => {
    const { html, text } = await composeAlerts(hostile, 'pt-BR');
    for (const form of [html, text]) {
      expect(form).not.toMatch(/golpe|javascript:|todos@/);
      expect(form).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
      expect(form).not.toContain('a'.repeat(200));
    }
  });

  it.each(hostile)('make no second header, no link and no long subject: $id', async (one) => {
    const { subject } = await composeAlerts([one], 'pt-BR');
    expect(subject).not.toMatch(/[\u0000-\u001f\u202e]|golpe|javascript:|todos@/);
    expect(subject.length).toBeLessThan(120);
  });
});
