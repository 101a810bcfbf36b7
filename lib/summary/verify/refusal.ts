import { z } from 'zod';
import { locales } from '@/i18n/locales';

const refusalReasons = [
  'formato', // too long, too short, or not a text at all
  'caractere', // characters that hide, disguise or mark up
  'endereco', // a link, a domain, an e-mail, a handle
  'aspas', // quotation marks that do not close
  'citacao', // words between quotation marks that nobody wrote, or not so
  'numero', // a figure the facts do not have there
  'numero_vago', // dozens, hundreds
  'unidade', // a number of something nobody counted
  'data', // a day, month, year or week that is another one
  'sentido', // up where it went down, more where there is less
  'nome', // somebody the facts do not know
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a text may not leave. */
export const refusalSchema = z.object({
  locale: z.enum(locales),
  /** `subject`, `preheader`, `headline`, `paragraphs.0`, `quotes.0` */
  field: z.string(),
  reason: z.enum(refusalReasons),
  /** The words that are wrong, shortened. */
  passage: z.string(),
});
export type Refusal = z.infer<typeof refusalSchema>;
/** Before one knows where. */
export type Finding = Pick<Refusal, 'reason' | 'passage'>;
