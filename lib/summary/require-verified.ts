import { AppError } from '@/lib/errors';
import { explainRefusal } from '@/lib/summary/explain-refusal';
import type { Evidence } from '@/lib/summary/facts';
import type { SummaryTexts } from '@/lib/summary/summary-text';
import type { Refusal } from '@/lib/summary/verify/refusal';
import { verifyTexts } from '@/lib/summary/verify/verify-texts';

/** A text says what is not so; 422, with every reason. */
export class UnverifiedError extends AppError {
  constructor(readonly refusals: Refusal[]) {
    super({
      code: 'resumo_nao_confere',
      status: 422,
      message: 'O resumo diz o que os fatos não dizem.',
      fields: refusals.map((refusal) => ({
        campo: `textos.${refusal.locale}.${refusal.field}`,
        mensagem: explainRefusal(refusal),
      })),
    });
  }
}

/** Nothing is stored, approved or sent that did not pass here. */
export function requireVerified(texts: SummaryTexts, evidence: Evidence): void {
  const refusals = verifyTexts(texts, evidence);
  if (refusals.length > 0) throw new UnverifiedError(refusals);
}
