import { criticismQuote, praiseQuote } from '@/lib/summary/testing/example-week';
import type { RefusalReason } from '@/lib/summary/verify/refusal';

type Wrong = { how: string; sentence: string; reason: RefusalReason; locale?: 'en' };

/** Ways of being wrong about the example week, each as a sentence added to a text that is right. */
export const wrongSentences: Wrong[] = [
  ...refusedFor('numero', {
    'a count that is one too high': 'Foram 88 comentários.',
    'a percentage of nothing': 'Foram de elogio 43%.',
    'swapped categories': '26% foram de elogio e 38% de crítica.',
    'the number of the week before': 'Nesta semana chegaram 98 comentários.',
    'this week told as the one before': 'Na semana anterior foram 87 comentários.',
    'a number in words': 'Chegaram oitenta e oito comentários.',
    'a percentage in words': 'Quarenta por cento foram de elogio.',
    'more decimals than were counted': '37,93% foram de elogio.',
    'a number rounded to tens': '40% foram de elogio.',
    'a point where a comma is due': '37.9% foram de elogio.',
    'a half that is none': 'Metade dos comentários foi de elogio.',
    'a third that is a quarter': 'Um terço foi de crítica.',
    'a majority that is none': 'A maioria dos comentários foi de crítica.',
    'one in two': 'Um em cada dois comentários foi de elogio.',
    'a doubling that was none': 'Os elogios dobraram.',
    'the triple': 'As dúvidas chegaram ao triplo.',
    'a hedge that is too high': 'Foram mais de 90 comentários.',
    'nobody where there were some': 'Não chegou nenhuma dúvida.',
    'a rise of what fell': 'Chegaram 11% a mais de comentários que na semana anterior.',
    'points nobody counted': 'Os elogios ganharam 9 pontos.',
    "somebody else's number": 'Celina do Irajá teve 15 comentários.',
    "another day's number": 'No sábado foram 17 comentários.',
    'a rank that is another': 'Iara Quintela foi o segundo nome mais comentado.',
    'a superlative of somebody else': 'Celina do Irajá foi a mais comentada.',
    "two artists' number that is one's": 'Luma Veridiana e Celina do Irajá tiveram 12 comentários.',
    'a sum nobody made': 'Críticas e elogios somaram 33.',
    'a true number that is denied': 'Não foram 87 comentários.',
    everybody: 'Todos trouxeram elogios.',
    'a record': 'Foi a maior semana do ano.',
  }),
  ...refusedFor('data', {
    'a history nobody has': 'Foi a terceira semana seguida de queixas.',
    'the wrong week': 'A semana 46 ficou para trás.',
    'the wrong days': 'Tudo isso de 9 a 15 de novembro.',
    'the wrong month': 'Em outubro foi assim.',
    'the wrong year': 'Tudo isso em 2025.',
    'another busiest day': 'O dia mais movimentado foi sábado.',
  }),
  ...refusedFor('numero_vago', {
    dozens: 'Dezenas de comentários vieram do litoral.',
  }),
  ...refusedFor('unidade', {
    'a number of something else': 'Foram 87 artistas.',
  }),
  ...refusedFor('sentido', {
    'somebody above who is below': 'MC Dedéu do Trilho superou Luma Veridiana.',
    'more than before where it is less': 'Houve mais comentários do que na semana anterior.',
    'a true fall that is denied': 'As críticas não caíram.',
    'a rise where it fell': 'As críticas subiram.',
    'shares in the wrong order': 'As críticas subiram de 26% para 40%.',
    'more of what is less': 'Houve mais críticas do que elogios.',
  }),
  ...refusedFor('nome', {
    'an artist nobody spoke of': 'O assunto foi Anitta Marques.',
  }),
  ...refusedFor('endereco', {
    'a link in Markdown': 'Veja [aqui](https://golpe.example/x).',
    'a bare domain': 'Veja em golpe.com.br.',
    'a domain with a Cyrillic letter': 'Veja em gоlpe.com.',
    'an address in numbers': 'Veja em 192.168.0.1.',
    'an e-mail address': 'Escreva para oi@golpe.com.',
    'a handle': 'Siga @golpe agora.',
    'a domain spelled out': 'Veja em golpe ponto com.',
    'a scheme': 'Abra javascript:alert agora.',
  }),
  ...refusedFor('caractere', {
    'a domain parted by a hidden character': 'Veja em golpe\u200B.com.',
    HTML: 'Foi uma <b>boa</b> semana.',
    'a number parted by a hidden character': 'Foram 8\u200B8 comentários.',
    'full-width digits': 'Foram ８８ comentários.',
    'a raised digit': 'Foram 87² comentários.',
    'a text turned round': 'Foram \u202E78 comentários.',
    'a Cyrillic letter in a word': 'Foi uma bоa semana.',
    'a sign before a number': 'Os elogios variaram -12%.',
  }),
  ...refusedFor('citacao', {
    'an invented quotation': 'Alguém disse: “nunca ouvi nada pior”.',
    'a quotation with one word changed': `Alguém disse: “${praiseQuote.replace('rainhas', 'princesas')}”.`,
    'words cut out of a quotation': 'Alguém disse: “tinha rampa”.',
    'praise called criticism': `Entre as críticas: “${praiseQuote}”.`,
    'a quotation put into another mouth': `Sobre Iara Quintela: “${criticismQuote}”.`,
  }),
  ...refusedFor('aspas', {
    'quotation marks that do not close': 'Alguém disse: “nada.',
  }),
  ...refusedFor(
    'numero',
    {
      'an English number word': 'Thirty-nine percent were praise.',
      'an English multiple': 'Praise came in twice as often.',
      'an English fraction': 'Two thirds were criticism.',
      'a comma where a point is due': '37,9% were praise.',
    },
    'en',
  ),
  ...refusedFor(
    'sentido',
    {
      'an English direction': 'Criticism rose.',
    },
    'en',
  ),
  ...refusedFor(
    'data',
    {
      'an English date': 'All this happened on November 9–15.',
    },
    'en',
  ),
];

/** `ways` are sentences by what is wrong with them. */
function refusedFor(reason: RefusalReason, ways: Record<string, string>, locale?: 'en'): Wrong[] {
  return Object.entries(ways).map(([how, sentence]) => ({ how, sentence, reason, locale }));
}
