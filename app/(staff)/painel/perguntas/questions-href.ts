export const questionsPath = '/painel/perguntas';

export const questionHref = (id: string) => `${questionsPath}?pergunta=${id}`;
export const olderHref = (before: string) => `${questionsPath}?antes=${before}`;
