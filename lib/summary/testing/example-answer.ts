/** What a model may rightly answer about the example week. */
export const good = {
  portugues: {
    assunto: 'Semana 47: 38% de elogios em 87 comentários',
    previa: 'De 16 a 22 de novembro: 38% de elogio, 26% de crítica.',
    titulo: 'As críticas recuam de 40% para 26% das opiniões',
    paragrafos: [
      'De 16 a 22 de novembro chegaram 87 comentários, 11% a menos que na semana anterior.',
      'Luma Veridiana foi a mais comentada, com 15 dos 87 comentários.',
    ],
  },
  ingles: {
    assunto: 'Week 47: 38% praise in 87 comments',
    previa: 'November 16–22: 38% praise, 26% criticism.',
    titulo: 'Criticism falls from 40% to 26% of opinions',
    paragrafos: [
      'There were 87 comments on November 16–22, 11% fewer than in the week before.',
      'Luma Veridiana was the most talked-about name, with 15 of the 87 comments.',
    ],
  },
  citacoes: ['citacao-1'],
};

/** The good answer with a sentence more. */
export function withSentence(sentence: string, language: 'portugues' | 'ingles' = 'portugues') {
  const { paragrafos, ...text } = good[language];
  const [first, ...rest] = paragrafos;
  return { ...good, [language]: { ...text, paragrafos: [`${first} ${sentence}`, ...rest] } };
}
