import type { Certainty, Phrases, Turn } from '@/lib/insights/state/phrases';
import { sayDate, sayDay } from '@/lib/summary/write/say-dates';
import { sayNumbers } from '@/lib/summary/write/say-numbers';
import type { Category } from '@/lib/text/categories';

const { number, tenth, percent, say } = sayNumbers('pt-BR');
const list = new Intl.ListFormat('pt-BR');
const comments = (n: number) => say(n, 'comentário', 'comentários');
const were = (n: number) => (n === 1 ? 'Foi' : 'Foram');
const since = (before: number | null) =>
  before === null ? '' : `, contra ${number.format(before)} na semana anterior`;
const day = (iso: string) => `${sayDay(iso, 'pt-BR')}, ${sayDate(iso, 'pt-BR')}`;
/** `No sábado`, `Na sexta-feira` */
const onDay = (iso: string) => `${day(iso).includes('feira') ? 'Na' : 'No'} ${day(iso)}`;

const names: Record<Category, { one: string; many: string }> = {
  elogio: { one: 'elogio', many: 'Os elogios' },
  critica: { one: 'crítica', many: 'As críticas' },
  sugestao: { one: 'sugestão', many: 'As sugestões' },
  duvida: { one: 'dúvida', many: 'As dúvidas' },
  spam: { one: 'spam', many: 'As mensagens de spam' },
};
const certainties: Record<'sure' | 'chance' | 'none', string> = {
  sure: ', mais do que o acaso explica',
  chance: ', o que o acaso explica',
  none: '',
};
const verdict = (certainty: Certainty) => certainties[certainty ?? 'none'];

export const portuguese: Phrases = {
  volume: ({ n, before }) => `${were(n)} ${comments(n)}${since(before)}.`,
  fewOf: ({ category, count }) => `${were(count)} ${comments(count)} de ${names[category].one}.`,
  split: (shares) =>
    `Os comentários se dividiram assim: ${list.format(
      shares.map(({ category, share }) => `${percent(share)} de ${names[category].one}`),
    )}.`,
  share: ({ category, count, share, before }) =>
    `${were(count)} ${comments(count)} de ${names[category].one}, ou ${percent(share)}${
      before === null ? '' : `; na semana anterior, ${percent(before)}`
    }.`,
  change: ({ category, share, before, certainty }) =>
    `${names[category].many} ${sayTurn(share, before)}${verdict(certainty)}.`,
  nothingMoved: () => 'Nenhuma proporção mudou além do que o acaso explica.',
  balance: ({ now, before }) =>
    `O saldo, elogios menos críticas, foi de ${points(now)}${
      before === null ? '' : `, contra ${number.format(before)} na semana anterior`
    }.`,
  day: ({ day: iso, n }) => `${onDay(iso)}, ${were(n).toLowerCase()} ${comments(n)}.`,
  busiest: ({ day: iso, n }) => `O dia mais movimentado foi ${day(iso)}, com ${comments(n)}.`,
  quietest: ({ day: iso, n }) => `O dia mais calmo foi ${day(iso)}, com ${comments(n)}.`,
  spam: ({ n, before }) => `O filtro separou ${say(n, 'mensagem', 'mensagens')} de spam${since(before)}.`,
  artists: (top) =>
    `${top.length === 1 ? 'O nome mais comentado foi' : 'Os nomes mais comentados foram'} ${list.format(
      top.map(({ name, n }) => `${name}, com ${number.format(n)}`),
    )}.`,
  extreme: ({ name, most, among, category, count, of, share }) =>
    `Dos ${number.format(among)} nomes mais comentados, ${name} teve a ${most ? 'maior' : 'menor'} parte de ${
      names[category].one
    }: ${percent(share)}, ou ${number.format(count)} de ${number.format(of)}.`,
  leader: ({ name, category, count, among }) =>
    `Dos ${number.format(among)} nomes mais comentados, ${name} teve mais comentários de ${names[category].one}: ${number.format(count)}.`,
  subject: ({ name, crowd, praise, criticism, isFew }) =>
    `${name} teve ${comments(crowd.n)}${
      isFew ? '' : `: ${percent(praise)} de elogio e ${percent(criticism)} de crítica`
    }${crowd.before === null ? '' : `; na semana anterior, ${comments(crowd.before)}`}.`,
  part: ({ name, category, count, of, share, isFew }) =>
    `De ${comments(of)} sobre ${name}, houve ${number.format(count)} de ${names[category].one}${isFew ? '' : `, ou ${percent(share)}`}.`,
  turn: ({ name, category, share, before, certainty }) =>
    `${names[category].many} a ${name} ${sayTurn(share, before)}${verdict(certainty)}.`,
  release: ({ name, artist, n, praise, criticism, isFew }) =>
    `${artist === null ? '' : `De ${artist}, `}“${name}” teve ${comments(n)}${
      isFew ? '' : `: os elogios ${turnOf(praise)} e as críticas ${turnOf(criticism)}`
    }.`,
  topic: ({ name, comments: n, times, hours }) =>
    `Nas últimas ${hours} horas da semana, o assunto “${name}” apareceu em ${comments(n)}${
      times === null ? '' : `, ${tenth.format(times)} vezes o habitual`
    }.`,
};

/** By what the rounded shares say, so that the sentence agrees with itself. */
function sayTurn(share: number, before: number): string {
  const [now, then] = [percent(share), percent(before)];
  if (now === then) return `ficaram estáveis em ${now}`;
  return `${share > before ? 'subiram' : 'caíram'} de ${then} para ${now}`;
}

function turnOf({ share, before }: Turn): string {
  return before === null ? `foram ${percent(share)}` : sayTurn(share, before);
}

function points(n: number): string {
  return `${number.format(n)} ${Math.abs(n) === 1 ? 'ponto' : 'pontos'}`;
}
