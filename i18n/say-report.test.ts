import { describe, expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import type { Phrase } from '@/lib/report/phrase';

const day = new Date('2026-11-14T12:00:00-03:00');
const phrases: Phrase[] = [
  { key: 'headline.none' },
  { key: 'headline.notYet', values: { n: 1200, praise: 0.6 } },
  { key: 'headline.few', values: { n: 12, praised: 1, period: 'open' } },
  { key: 'headline.moved', values: { category: 'critica', movement: 'doubled', before: 0.15, share: 0.31 } },
  { key: 'headline.volume', values: { change: 0.4, direction: 'up', praise: 0.6, period: 'closed' } },
  { key: 'headline.steady', values: { praise: 0.6, criticism: 0.2, n: 1200 } },
  { key: 'headline.alone', values: { praise: 0.6, criticism: 0.2, n: 1200 } },
  { key: 'highlights.comentarios' },
  { key: 'highlights.elogios' },
  { key: 'highlights.criticas' },
  { key: 'charts.few', values: { least: 30 } },
  { key: 'charts.categorias.empty' },
  { key: 'charts.categorias.few', values: { n: 12 } },
  {
    key: 'charts.categorias.lead',
    values: { category: 'elogio', share: 0.6, second: 'duvida', secondShare: 0.3 },
  },
  { key: 'charts.categorias.description', values: { period: 'open' } },
  { key: 'charts.artistas.empty' },
  { key: 'charts.artistas.few', values: { n: 12 } },
  { key: 'charts.artistas.steady' },
  { key: 'charts.artistas.apart', values: { artist: 'Ana', category: 'critica', share: 0.6, others: 0.2 } },
  { key: 'charts.artistas.description', values: { period: 'open' } },
  { key: 'charts.lancamentos.empty' },
  { key: 'charts.lancamentos.none', values: { least: 5 } },
  { key: 'charts.lancamentos.few' },
  { key: 'charts.lancamentos.steady' },
  {
    key: 'charts.lancamentos.moved',
    values: {
      artist: 'Ana',
      title: 'Maré Alta',
      kind: 'album',
      share: 0.4,
      before: 0.2,
      movement: 'doubled',
    },
  },
  { key: 'charts.lancamentos.description', values: { days: 14 } },
  { key: 'charts.lancamentos_que_mudaram.empty' },
  { key: 'charts.lancamentos_que_mudaram.none', values: { least: 5 } },
  { key: 'charts.lancamentos_que_mudaram.few' },
  { key: 'charts.lancamentos_que_mudaram.steady' },
  {
    key: 'charts.lancamentos_que_mudaram.moved',
    values: { title: 'Maré Alta', balance: -0.4, before: 0.6, movement: 'down' },
  },
  { key: 'charts.lancamentos_que_mudaram.description' },
  { key: 'charts.saldo_semanal.empty' },
  { key: 'charts.saldo_semanal.few', values: { n: 12 } },
  { key: 'charts.saldo_semanal.alone', values: { number: 47, balance: 0.21 } },
  { key: 'charts.saldo_semanal.steady', values: { number: 47, balance: 0 } },
  {
    key: 'charts.saldo_semanal.moved',
    values: { number: 47, balance: 0.21, before: -0.08, movement: 'overtake' },
  },
  { key: 'charts.saldo_semanal.description', values: { weeks: 8, period: 'open' } },
  { key: 'charts.volume_diario.empty', values: { weeks: 8 } },
  { key: 'charts.volume_diario.few', values: { weeks: 8, n: 12 } },
  { key: 'charts.volume_diario.peakNow', values: { weeks: 8, n: 533, day } },
  { key: 'charts.volume_diario.above', values: { weeks: 7, change: 0.4 } },
  { key: 'charts.volume_diario.below', values: { weeks: 7, change: 0.4 } },
  { key: 'charts.volume_diario.peak', values: { weeks: 8, n: 533, day } },
  { key: 'charts.volume_diario.description', values: { weeks: 8, period: 'closed' } },
  { key: 'charts.tags_48h.empty', values: { hours: 48 } },
  { key: 'charts.tags_48h.few', values: { n: 12, hours: 48 } },
  { key: 'charts.tags_48h.rising', values: { tag: 'Refrão', n: 16, hours: 48, times: 2.345, others: 1 } },
  { key: 'charts.tags_48h.new', values: { tag: 'Refrão', n: 16, hours: 48 } },
  { key: 'charts.tags_48h.perhaps', values: { tag: 'Refrão', n: 16, hours: 48 } },
  { key: 'charts.tags_48h.steady', values: { tag: 'Refrão', n: 16, hours: 48 } },
  { key: 'charts.tags_48h.rare', values: { hours: 48, least: 5 } },
  { key: 'charts.tags_48h.scattered', values: { hours: 48, least: 5 } },
  {
    key: 'charts.tags_48h.description',
    values: { kind: 'rising', hours: 48, weeks: 8, period: 'closed' },
  },
  { key: 'charts.volume_horario.empty' },
  { key: 'charts.volume_horario.few', values: { n: 12 } },
  { key: 'charts.volume_horario.peak', values: { day, hour: 20, n: 1200 } },
  { key: 'charts.volume_horario.part', values: { part: 'evening', share: 0.4 } },
  { key: 'charts.volume_horario.steady', values: { n: 1200 } },
  { key: 'charts.volume_horario.description', values: { period: 'open' } },
  { key: 'charts.confianca.empty' },
  { key: 'charts.confianca.few', values: { n: 12 } },
  { key: 'charts.confianca.doubted', values: { category: 'spam', mean: 0.7, others: 0.8 } },
  { key: 'charts.confianca.steady', values: { mean: 0.8 } },
  { key: 'charts.confianca.description', values: { period: 'open' } },
];

describe.each(locales)('in %s', (locale) => {
  it.each(phrases)('$key is a whole sentence', (phrase) => {
    expect(sayReport(locale)(phrase)).not.toMatch(/[{}]|headline\.|highlights\.|charts\./);
  });
});

it('writes numbers and dates as the language does', () => {
  const moved = phrases.find(({ key }) => key === 'headline.steady') ?? { key: 'headline.none' };
  expect(sayReport('pt-BR')(moved)).toContain('1.200');
  expect(sayReport('en')(moved)).toContain('1,200');
});

it('writes a balance in points with its sign', () => {
  const say = sayReport('pt-BR');
  const moved = { number: 47, balance: 0.214, before: -0.078, movement: 'overtake' };
  expect(say({ key: 'charts.saldo_semanal.moved', values: moved })).toContain('de -8 para +21 pontos');
  expect(say({ key: 'charts.saldo_semanal.alone', values: { number: 47, balance: -0.001 } })).toContain(
    'saldo de 0 pontos',
  );
});
