import { criticismQuote, praiseQuote } from '@/lib/summary/testing/example-week';
import type { RefusalReason } from '@/lib/summary/verify/refusal';

/** Ways of being wrong about the example week, each as a sentence added to a text that is right. */
type Wrong = { how: string; sentence: string; reason: RefusalReason; locale?: 'en' };

export const wrongSentences: Wrong[] = [
  // numbers
  { how: 'a count that is one too high', sentence: 'Foram 88 comentários.', reason: 'numero' },
  { how: 'a percentage of nothing', sentence: 'Foram de elogio 43%.', reason: 'numero' },
  { how: 'swapped categories', sentence: '26% foram de elogio e 38% de crítica.', reason: 'numero' },
  {
    how: 'the number of the week before',
    sentence: 'Nesta semana chegaram 98 comentários.',
    reason: 'numero',
  },
  {
    how: 'this week told as the one before',
    sentence: 'Na semana anterior foram 87 comentários.',
    reason: 'numero',
  },
  { how: 'a number in words', sentence: 'Chegaram oitenta e oito comentários.', reason: 'numero' },
  { how: 'a percentage in words', sentence: 'Quarenta por cento foram de elogio.', reason: 'numero' },
  { how: 'more decimals than were counted', sentence: '37,93% foram de elogio.', reason: 'numero' },
  { how: 'a number rounded to tens', sentence: '40% foram de elogio.', reason: 'numero' },
  { how: 'a point where a comma is due', sentence: '37.9% foram de elogio.', reason: 'numero' },
  { how: 'a half that is none', sentence: 'Metade dos comentários foi de elogio.', reason: 'numero' },
  { how: 'a third that is a quarter', sentence: 'Um terço foi de crítica.', reason: 'numero' },
  { how: 'a majority that is none', sentence: 'A maioria dos comentários foi de crítica.', reason: 'numero' },
  { how: 'one in two', sentence: 'Um em cada dois comentários foi de elogio.', reason: 'numero' },
  { how: 'a doubling that was none', sentence: 'Os elogios dobraram.', reason: 'numero' },
  { how: 'the triple', sentence: 'As dúvidas chegaram ao triplo.', reason: 'numero' },
  { how: 'a hedge that is too high', sentence: 'Foram mais de 90 comentários.', reason: 'numero' },
  { how: 'nobody where there were some', sentence: 'Não chegou nenhuma dúvida.', reason: 'numero' },
  {
    how: 'a rise of what fell',
    sentence: 'Chegaram 11% a mais de comentários que na semana anterior.',
    reason: 'numero',
  },
  { how: 'points nobody counted', sentence: 'Os elogios ganharam 9 pontos.', reason: 'numero' },
  { how: "somebody else's number", sentence: 'Celina do Irajá teve 15 comentários.', reason: 'numero' },
  { how: "another day's number", sentence: 'No sábado foram 17 comentários.', reason: 'numero' },
  {
    how: 'a rank that is another',
    sentence: 'Iara Quintela foi o segundo nome mais comentado.',
    reason: 'numero',
  },
  {
    how: 'a superlative of somebody else',
    sentence: 'Celina do Irajá foi a mais comentada.',
    reason: 'numero',
  },
  { how: 'a history nobody has', sentence: 'Foi a terceira semana seguida de queixas.', reason: 'data' },
  { how: 'dozens', sentence: 'Dezenas de comentários vieram do litoral.', reason: 'numero_vago' },
  { how: 'a number of something else', sentence: 'Foram 87 artistas.', reason: 'unidade' },
  {
    how: "two artists' number that is one's",
    sentence: 'Luma Veridiana e Celina do Irajá tiveram 12 comentários.',
    reason: 'numero',
  },
  { how: 'a sum nobody made', sentence: 'Críticas e elogios somaram 33.', reason: 'numero' },
  { how: 'a true number that is denied', sentence: 'Não foram 87 comentários.', reason: 'numero' },
  { how: 'everybody', sentence: 'Todos trouxeram elogios.', reason: 'numero' },
  { how: 'a record', sentence: 'Foi a maior semana do ano.', reason: 'numero' },
  // directions
  { how: 'a true fall that is denied', sentence: 'As críticas não caíram.', reason: 'sentido' },
  { how: 'a rise where it fell', sentence: 'As críticas subiram.', reason: 'sentido' },
  { how: 'shares in the wrong order', sentence: 'As críticas subiram de 26% para 40%.', reason: 'sentido' },
  { how: 'more of what is less', sentence: 'Houve mais críticas do que elogios.', reason: 'sentido' },
  // days, weeks, names
  { how: 'the wrong week', sentence: 'A semana 46 ficou para trás.', reason: 'data' },
  { how: 'the wrong days', sentence: 'Tudo isso de 9 a 15 de novembro.', reason: 'data' },
  { how: 'the wrong month', sentence: 'Em outubro foi assim.', reason: 'data' },
  { how: 'the wrong year', sentence: 'Tudo isso em 2025.', reason: 'data' },
  { how: 'another busiest day', sentence: 'O dia mais movimentado foi sábado.', reason: 'data' },
  { how: 'an artist nobody spoke of', sentence: 'O assunto foi Anitta Marques.', reason: 'nome' },
  // addresses
  { how: 'a link in Markdown', sentence: 'Veja [aqui](https://golpe.example/x).', reason: 'endereco' },
  { how: 'a bare domain', sentence: 'Veja em golpe.com.br.', reason: 'endereco' },
  { how: 'a domain with a Cyrillic letter', sentence: 'Veja em gоlpe.com.', reason: 'endereco' },
  { how: 'an address in numbers', sentence: 'Veja em 192.168.0.1.', reason: 'endereco' },
  { how: 'an e-mail address', sentence: 'Escreva para oi@golpe.com.', reason: 'endereco' },
  { how: 'a handle', sentence: 'Siga @golpe agora.', reason: 'endereco' },
  { how: 'a domain spelled out', sentence: 'Veja em golpe ponto com.', reason: 'endereco' },
  { how: 'a scheme', sentence: 'Abra javascript:alert agora.', reason: 'endereco' },
  { how: 'a domain parted by a hidden character', sentence: 'Veja em golpe\u200B.com.', reason: 'caractere' },
  // characters
  { how: 'HTML', sentence: 'Foi uma <b>boa</b> semana.', reason: 'caractere' },
  {
    how: 'a number parted by a hidden character',
    sentence: 'Foram 8\u200B8 comentários.',
    reason: 'caractere',
  },
  { how: 'full-width digits', sentence: 'Foram ８８ comentários.', reason: 'caractere' },
  { how: 'a raised digit', sentence: 'Foram 87² comentários.', reason: 'caractere' },
  { how: 'a text turned round', sentence: 'Foram \u202E78 comentários.', reason: 'caractere' },
  { how: 'a Cyrillic letter in a word', sentence: 'Foi uma bоa semana.', reason: 'caractere' },
  { how: 'a sign before a number', sentence: 'Os elogios variaram -12%.', reason: 'caractere' },
  // quotations
  { how: 'an invented quotation', sentence: 'Alguém disse: “nunca ouvi nada pior”.', reason: 'citacao' },
  {
    how: 'a quotation with one word changed',
    sentence: `Alguém disse: “${praiseQuote.replace('rainhas', 'princesas')}”.`,
    reason: 'citacao',
  },
  { how: 'words cut out of a quotation', sentence: 'Alguém disse: “tinha rampa”.', reason: 'citacao' },
  { how: 'praise called criticism', sentence: `Entre as críticas: “${praiseQuote}”.`, reason: 'citacao' },
  {
    how: 'a quotation put into another mouth',
    sentence: `Sobre Iara Quintela: “${criticismQuote}”.`,
    reason: 'citacao',
  },
  { how: 'quotation marks that do not close', sentence: 'Alguém disse: “nada.', reason: 'aspas' },
  // in English
  {
    how: 'an English number word',
    sentence: 'Thirty-nine percent were praise.',
    reason: 'numero',
    locale: 'en',
  },
  { how: 'an English multiple', sentence: 'Praise came in twice as often.', reason: 'numero', locale: 'en' },
  { how: 'an English direction', sentence: 'Criticism rose.', reason: 'sentido', locale: 'en' },
  { how: 'an English fraction', sentence: 'Two thirds were criticism.', reason: 'numero', locale: 'en' },
  { how: 'an English date', sentence: 'All this happened on November 9–15.', reason: 'data', locale: 'en' },
  { how: 'a comma where a point is due', sentence: '37,9% were praise.', reason: 'numero', locale: 'en' },
];
