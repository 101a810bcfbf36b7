import { describe, expect, it } from 'vitest';
import { countsOf } from '@/lib/report/testing';
import { composeFacts } from '@/lib/summary/compose-facts';
import type { Evidence } from '@/lib/summary/facts';
import type { SummaryText } from '@/lib/summary/summary-text';
import { closedReport } from '@/lib/summary/testing/any-evidence';
import { verifyTexts } from '@/lib/summary/verify/verify-texts';

const quote = {
  commentId: '0190a3b0-0000-7000-8000-000000000001',
  text: 'Amei o disco inteiro. Só o ingresso é caro demais!',
  category: 'elogio' as const,
  artist: 'Lívia Maré',
};

/** 214 opinions after 180: praise 116 after 108, criticism 66 after 36. */
function evidenceOf(weekId: string): Evidence {
  const report = closedReport(weekId, {
    counts: countsOf({ elogio: 116, critica: 66, sugestao: 20, duvida: 12, spam: 31 }),
    previousCounts: countsOf({ elogio: 108, critica: 36, sugestao: 22, duvida: 14, spam: 12 }),
    artists: [
      { name: 'Lívia Maré', counts: countsOf({ elogio: 20, critica: 30 }) },
      { name: 'Bruno Sal', counts: countsOf({ elogio: 18, critica: 4 }) },
    ],
    tags: [
      { code: 'preco', explanation: 'Preço do ingresso: caro, barato', recent: 24, usual: 84 },
      { code: 'letra', explanation: 'Letra da música', recent: 30, usual: 900 },
    ],
  });
  const days = report.days.map((day, index) => ({
    ...day,
    counts: countsOf({ elogio: index === 5 ? 60 : 20 + index }),
  }));
  const previousArtists = [{ name: 'Lívia Maré', counts: countsOf({ elogio: 30, critica: 10 }) }];
  const facts = composeFacts({ numbers: { ...report, days }, previousArtists, frozenHash: null });
  return { facts, quotes: [quote] };
}

const evidence = evidenceOf('2026-W47');
const plain: SummaryText = {
  subject: 'Semana',
  preheader: 'Semana',
  headline: 'Semana',
  paragraphs: ['Semana.'],
  quotes: [],
};
const plainEnglish: SummaryText = {
  ...plain,
  subject: 'Week',
  preheader: 'Week',
  headline: 'Week',
  paragraphs: ['Week.'],
};

function reasonsOf(
  paragraph: string,
  { locale = 'pt-BR', of = evidence }: { locale?: 'pt-BR' | 'en'; of?: Evidence } = {},
) {
  const texts = { 'pt-BR': plain, en: plainEnglish };
  const changed = { ...texts, [locale]: { ...texts[locale], paragraphs: [paragraph] } };
  return verifyTexts(changed, of).map(({ reason }) => reason);
}

describe('what is so may be said as people say it', () => {
  it.each([
    'A semana 47 teve 214 comentários, 19% a mais que na anterior.',
    'Foram duzentos e quatorze comentários, contra 180 na semana anterior.',
    'Dos 214 comentários, 116 foram elogios e 66 críticas.',
    'Mais da metade dos comentários foi de elogio: 54%.',
    'A maioria dos comentários elogiou.',
    'As críticas subiram de 20% para 31% das opiniões, quase 11 pontos a mais.',
    'As críticas cresceram 83%, de 36 para 66.',
    'Os elogios caíram para 54,2%.',
    'O volume cresceu 18,9% e chegou a 214 comentários.',
    'Lívia Maré foi a mais comentada, com 50 dos 214 comentários; as críticas a Lívia Maré subiram de 25% para 60%.',
    'Bruno Sal foi o segundo nome mais comentado, com 22 comentários.',
    'O dia mais movimentado foi o sábado, 21 de novembro, com 60 comentários.',
    'Nas últimas 48 horas, “Preço do ingresso” apareceu em 24 comentários, oito vezes o habitual.',
    'Ficaram de fora 31 mensagens de spam, contra 12 na semana anterior.',
    'Houve mais elogios do que críticas de 16 a 22 de novembro de 2026.',
    'Um ouvinte elogiou: “Amei o disco inteiro”.',
    'Cerca de 215 comentários chegaram em novembro.',
    'Lívia Maré superou Bruno Sal.',
    'Lívia Maré teve mais críticas do que elogios.',
    'As críticas foram superadas pelos elogios, que lideraram.',
    'Houve alta no volume: mais comentários do que na semana anterior.',
    'O dia de mais comentários foi sábado.',
    'Sábado teve mais comentários que domingo.',
    'A semana 46 anterior teve 180 comentários.',
  ])('%s', (sentence) => expect(reasonsOf(sentence)).toEqual([]));

  it.each([
    'Week 47 had 214 comments, 19% more than the week before.',
    'Of the 214 comments, 116 were praise and 66 criticism.',
    'Criticism rose from 20% to 31%, up 11 percentage points.',
    'More than half of the comments were praise.',
    'Lívia Maré was the most talked-about name, with 50 comments; criticism of Lívia Maré more than doubled.',
    'Saturday, November 21, was the busiest day, with 60 comments.',
    'Spam grew to 31 messages, from 12 in the week before.',
    'Criticism soared, and yet it was outnumbered by praise.',
    'Lívia Maré had more comments than Bruno Sal; Saturday had more comments than Sunday.',
  ])('%s', (sentence) => expect(reasonsOf(sentence, { locale: 'en' })).toEqual([]));
});

describe('what is not so is refused, however it is said', () => {
  it.each([
    'Houve menos comentários do que na semana anterior.',
    'Vieram menos críticas que antes.',
    'Bruno Sal teve mais comentários que Lívia Maré.',
    'Lívia Maré teve mais elogios do que críticas.',
    'As dúvidas foram mais numerosas que as sugestões.',
    'Domingo teve mais comentários que sábado.',
    'Bruno Sal superou Lívia Maré.',
    'Os elogios foram superados pelas críticas.',
    'As críticas ficaram acima dos elogios.',
    'Bruno Sal liderou a semana.',
    'Predominaram as críticas.',
    'As críticas despencaram.',
    'O volume de comentários desacelerou.',
  ])('%s', (sentence) => expect(reasonsOf(sentence)).toContain('sentido'));

  it.each(['Não houve críticas.', 'Sem críticas.', 'Ninguém gostou.', 'Todo mundo odiou.'])(
    '%s',
    (sentence) => expect(reasonsOf(sentence)).toContain('numero'),
  );

  it('O dia de mais comentários foi domingo.', () =>
    expect(reasonsOf('O dia de mais comentários foi domingo.')).toEqual(['data']));

  it.each([
    'There were fewer comments than the week before.',
    'Bruno Sal received more criticism than Lívia Maré.',
    'Praise was outnumbered by criticism.',
    'Criticism was more common than praise.',
    'Praise fell behind criticism.',
    'Criticism dominated.',
    'Criticism plummeted.',
    'Praise soared.',
  ])('%s', (sentence) => expect(reasonsOf(sentence, { locale: 'en' })).toContain('sentido'));

  it.each(['Hardly any praise came in.', 'A hundred comments came in.', 'Everyone hated it.'])(
    '%s',
    (sentence) => expect(reasonsOf(sentence, { locale: 'en' })).toContain('numero'),
  );
});

describe('a week at the edge of a year', () => {
  const edge = evidenceOf('2026-W53');

  it.each([
    'A semana 53 foi de 28 de dezembro de 2026 a 3 de janeiro de 2027.',
    'O sábado, 2 de janeiro de 2027, teve 60 comentários.',
  ])('has days of both: %s', (sentence) => expect(reasonsOf(sentence, { of: edge })).toEqual([]));

  it.each([
    'A semana 1 foi de 28 de dezembro de 2026 a 3 de janeiro de 2027.',
    'A semana foi de 28 de dezembro de 2027 a 3 de janeiro de 2028.',
    'O sábado, 2 de janeiro de 2026, teve 60 comentários.',
  ])('has no others: %s', (sentence) => expect(reasonsOf(sentence, { of: edge })).toContain('data'));
});

it('a name that would pass for a number, a link or a word of the trade is no fact', () => {
  const names = [
    '54%',
    '365',
    'golpe.com',
    'Elogios',
    'Cento e Dez',
    '“Aspas”',
    'Semana 12',
    'Visite golpe ponto com',
  ];
  const artists = names.map((name) => ({ name, counts: countsOf({ elogio: 40 }) }));
  const report = closedReport('2026-W47', { counts: countsOf({ elogio: 400 }), artists });
  expect(composeFacts({ numbers: report, previousArtists: [], frozenHash: null }).artists).toEqual([]);
});
