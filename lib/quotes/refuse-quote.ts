import type { Quotable } from '@/db/queries/quotes';
import { AppError } from '@/lib/errors';
import { longestQuote, type UnfitReason } from '@/lib/quotes/check-quote';

const reasons: Record<UnfitReason, { code: string; message: string }> = {
  personalData: {
    code: 'citacao_dado_pessoal',
    message: 'O texto tem dados pessoais (documento, cartão, e-mail ou telefone): não pode ser público.',
  },
  link: { code: 'citacao_link', message: 'O texto tem um link: não pode ser citado.' },
  handle: { code: 'citacao_perfil', message: 'O texto nomeia um perfil de um modo que não se pode tirar.' },
  long: { code: 'citacao_longa', message: `O texto passa de ${longestQuote} caracteres.` },
  empty: { code: 'citacao_vazia', message: 'Sem o que se tira do texto, não sobra nada para citar.' },
};

export function refuseText(why: UnfitReason): AppError {
  return new AppError({ status: 422, ...reasons[why] });
}

/** Of a comment whose present state rules a quote out; null where it may be one. */
export function refuseState({ status, category }: Pick<Quotable, 'status' | 'category'>): AppError | null {
  if (status === 'apagado')
    return refusal('comentario_apagado', 'O comentário foi apagado: não há o que citar.');
  if (category === 'spam') return refusal('citacao_spam', 'SPAM não é citado.');
  if (status !== 'classificado')
    return refusal('citacao_indecisa', 'O comentário ainda espera uma decisão: só depois pode ser citado.');
  return null;
}

function refusal(code: string, message: string): AppError {
  return new AppError({ code, status: 409, message });
}
