export const readersPath = '/painel/leitores';
