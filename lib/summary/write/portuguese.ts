import type { Sentences } from '@/lib/summary/write/compose-text';
import type { Move, Outline } from '@/lib/summary/write/outline';
import { sayDay, sayRange } from '@/lib/summary/write/say-dates';
import { capital, sayNumbers } from '@/lib/summary/write/say-numbers';
import type { Category } from '@/lib/text/categories';

const { number, tenth, percent, say } = sayNumbers('pt-BR');
const comments = (n: number) => say(n, 'comentário', 'comentários');

const names: Record<Category, { one: string; many: string; the: string }> = {
  elogio: { one: 'elogio', many: 'elogios', the: 'os elogios' },
  critica: { one: 'crítica', many: 'críticas', the: 'as críticas' },
  sugestao: { one: 'sugestão', many: 'sugestões', the: 'as sugestões' },
  duvida: { one: 'dúvida', many: 'dúvidas', the: 'as dúvidas' },
  spam: { one: 'spam', many: 'spam', the: 'o spam' },
};

export const portuguese: Sentences = {
  subject: (week) => `Semana ${week.week.number}: ${saySubject(week)}`,
  preheader: sayPreheader,
  headline: sayHeadline,
  volume: sayVolume,
  split: saySplit,
  move: sayMove,
  artists: sayArtists,
  artistMove: sayArtistMove,
  releaseMove: sayReleaseMove,
  tag: sayTag,
  peak: sayPeak,
  spam: saySpam,
};

function saySubject(week: Outline): string {
  const { move, change, n, counts, isFew } = week;
  if (isFew) return comments(n);
  if (move) return `${names[move.category].many} ${move.isUp ? 'sobem' : 'caem'} para ${percent(move.share)}`;
  if (change !== null) return `a conversa ${change > 0 ? 'cresce' : 'recua'} ${percent(Math.abs(change))}`;
  return `${percent(counts.elogio / n)} de elogios em ${comments(n)}`;
}

function sayPreheader({ week, n, counts, isFew }: Outline): string {
  const range = sayRange(week, 'pt-BR');
  if (isFew) return `De ${range}, ${n === 1 ? 'chegou' : 'chegaram'} ${comments(n)}.`;
  return `De ${range}: ${percent(counts.elogio / n)} de elogio, ${percent(counts.critica / n)} de crítica.`;
}

function sayHeadline(week: Outline): string {
  const { move, change, n, counts, isFew, pick } = week;
  if (isFew) return `Semana de pouca conversa, com ${comments(n)}`;
  if (move) {
    const { many } = names[move.category];
    const verb = move.isUp ? pick('headline', ['sobem', 'avançam']) : pick('headline', ['caem', 'recuam']);
    return `${capital(many)} ${verb} de ${percent(move.before)} para ${percent(move.share)} das opiniões`;
  }
  if (change !== null)
    return `A conversa ${change > 0 ? 'cresceu' : 'recuou'} ${percent(Math.abs(change))}: foram ${comments(n)}`;
  return pick('headline', [
    `Os elogios são ${percent(counts.elogio / n)} de ${comments(n)}`,
    `${percent(counts.elogio / n)} de elogios, ${percent(counts.critica / n)} de críticas`,
    `Em ${comments(n)}, ${percent(counts.elogio / n)} de elogios`,
  ]);
}

function sayVolume({ week, n, before, change, isFew, pick }: Outline): string {
  const range = sayRange(week, 'pt-BR');
  if (isFew)
    return `${n === 1 ? 'Chegou só' : 'Chegaram só'} ${comments(n)} de ${range}, pouco para falar em proporções.`;
  const opening = pick('volume', [
    `A semana de ${range} trouxe ${comments(n)}`,
    `Foram ${comments(n)} de ${range}`,
    `De ${range}, os ouvintes deixaram ${comments(n)}`,
  ]);
  if (change !== null)
    return `${opening}, ${percent(Math.abs(change))} a ${change > 0 ? 'mais' : 'menos'} que na semana anterior.`;
  if (before === null || before === 0) return `${opening}; da semana anterior não há com que comparar.`;
  return `${opening}, contra ${number.format(before)} na semana anterior.`;
}

function saySplit({ n, counts, isFew, pick }: Outline): string {
  if (isFew) return sayFew(counts);
  const share = (category: Category) => percent(counts[category] / n);
  return pick('split', [
    `${share('elogio')} foram de elogio e ${share('critica')} de crítica; as sugestões ficaram com ${share('sugestao')} e as dúvidas, com ${share('duvida')}.`,
    `Os elogios somaram ${share('elogio')} e as críticas, ${share('critica')}; houve ainda ${share('sugestao')} de sugestões e ${share('duvida')} de dúvidas.`,
    `De elogio foram ${share('elogio')}; de crítica, ${share('critica')}; de sugestão, ${share('sugestao')}; de dúvida, ${share('duvida')}.`,
  ]);
}

function sayFew(counts: Outline['counts']): string {
  const told = (['elogio', 'critica', 'sugestao', 'duvida'] as const)
    .filter((category) => counts[category] > 0)
    .map((category) => `${number.format(counts[category])} de ${names[category].one}`);
  return told.length === 0 ? '' : `Por categoria: ${told.join(', ')}.`;
}

function sayMove({ move, isFew, before, pick }: Outline): string {
  if (isFew || !before) return '';
  if (!move)
    return pick('move', [
      'Nada mudou além do que o acaso explica.',
      'As proporções oscilaram dentro do que é esperado de uma semana para outra.',
      'Comparadas com a semana anterior, as proporções não dizem nada de novo.',
    ]);
  return `${capital(names[move.category].the)} ${sayHow(move)}, ${sayPoints(move)}: mais do que o acaso explica.`;
}

/** `subiram de 20% para 31%` */
function sayHow({ isUp, isDouble, before, share }: Move): string {
  const span = `de ${percent(before)} para ${percent(share)}`;
  if (isDouble) return `dobraram, ${span}`;
  return `${isUp ? 'subiram' : 'caíram'} ${span}`;
}

function sayPoints({ points, isUp }: Move): string {
  return `${say(points, 'ponto', 'pontos')} a ${isUp ? 'mais' : 'menos'}`;
}

function sayArtists({ artists: [first, second], isFew, pick }: Outline): string {
  if (!first) return '';
  const lead = pick('artist', [
    `${first.name} foi o nome mais comentado, com ${comments(first.n)}.`,
    `O nome mais comentado foi ${first.name}, com ${comments(first.n)}.`,
  ]);
  const next = second ? `Depois vem ${second.name}, com ${number.format(second.n)}.` : '';
  if (isFew || first.n < 10) return [lead, next].filter(Boolean).join(' ');
  const view =
    first.praise >= first.criticism
      ? `Entre os comentários sobre ${first.name}, ${percent(first.praise)} foram de elogio.`
      : `Entre os comentários sobre ${first.name}, ${percent(first.criticism)} foram de crítica.`;
  return [lead, view, next].filter(Boolean).join(' ');
}

function sayArtistMove({ artistMove: move }: Outline): string {
  return move ? `${capital(names[move.category].the)} a ${move.name} ${sayHow(move)}.` : '';
}

function sayReleaseMove({ releaseMove: move }: Outline): string {
  return move ? `A recepção de “${move.name}” mudou: ${names[move.category].the} ${sayHow(move)}.` : '';
}

function sayTag({ tag, hours, pick }: Outline): string {
  if (!tag) return '';
  const n = comments(tag.comments);
  if (!tag.isRising)
    return `O assunto mais frequente das últimas ${hours} horas foi “${tag.name}”, com ${n}.`;
  const usual =
    tag.times === null ? '' : `, ${tenth.format(tag.times)} vezes o habitual das oito semanas anteriores`;
  return pick('tag', [
    `Nas últimas ${hours} horas da semana, ganhou força o assunto “${tag.name}”, com ${n}${usual}.`,
    `O assunto “${tag.name}” marcou as últimas ${hours} horas da semana, com ${n}${usual}.`,
  ]);
}

function sayPeak({ peak, isFew }: Outline): string {
  if (!peak || isFew) return '';
  return `O dia mais movimentado foi ${sayDay(peak.day, 'pt-BR')}, com ${comments(peak.opinions)}.`;
}

function saySpam({ spam, pick }: Outline): string {
  if (spam === 0) return '';
  const n = say(spam, 'mensagem', 'mensagens');
  return pick('spam', [
    `Fora destas contas ${spam === 1 ? 'ficou' : 'ficaram'} ${n} de spam.`,
    `O filtro separou ainda ${n} de spam.`,
  ]);
}
