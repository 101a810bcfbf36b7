import { z } from 'zod';
import { getSummaryView } from '@/lib/summary/get-summary-view';
import { summaryPathSchema, summaryVersionSchema } from '@/lib/summary/summary-input';
import { summaryTextsSchema, type SummaryText, type SummaryTexts } from '@/lib/summary/summary-text';

export const versionSchema = summaryPathSchema.extend({
  versao: z.coerce.number().pipe(summaryVersionSchema.shape.versao),
});

const text = z.string().default('');
export type EditField = 'subject' | 'preheader' | 'headline' | 'paragraphs';

/** The fields of both languages, as `pt-BR.subject`. */
const fields = {
  'pt-BR.subject': text,
  'pt-BR.preheader': text,
  'pt-BR.headline': text,
  'pt-BR.paragraphs': text,
  'en.subject': text,
  'en.preheader': text,
  'en.headline': text,
  'en.paragraphs': text,
};
export const editFormSchema = versionSchema.extend(fields);
export type SentTexts = z.infer<z.ZodObject<typeof fields>> & { citacoes: string[] };

/** A form's fields as texts; throws what a schema throws for those that are empty or too long. */
export async function readTexts(week: string, sent: SentTexts): Promise<SummaryTexts> {
  const approved = (await getSummaryView(week))?.quotes ?? [];
  const quotes = sent.citacoes.map((commentId) => ({
    commentId,
    text: approved.find((quote) => quote.commentId === commentId)?.text ?? '',
  }));
  return summaryTextsSchema.parse({
    'pt-BR': toText(sent, 'pt-BR', quotes),
    en: toText(sent, 'en', quotes),
  });
}

function toText(sent: SentTexts, locale: 'pt-BR' | 'en', quotes: SummaryText['quotes']): SummaryText {
  return {
    subject: sent[`${locale}.subject`].trim(),
    preheader: sent[`${locale}.preheader`].trim(),
    headline: sent[`${locale}.headline`].trim(),
    paragraphs: toParagraphs(sent[`${locale}.paragraphs`]),
    quotes,
  };
}

/** Parted by blank lines; a single line break is a space. */
function toParagraphs(value: string): string[] {
  return value
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

export function toSent(texts: SummaryTexts): SentTexts {
  const [pt, en] = [texts['pt-BR'], texts.en];
  return {
    'pt-BR.subject': pt.subject,
    'pt-BR.preheader': pt.preheader,
    'pt-BR.headline': pt.headline,
    'pt-BR.paragraphs': pt.paragraphs.join('\n\n'),
    'en.subject': en.subject,
    'en.preheader': en.preheader,
    'en.headline': en.headline,
    'en.paragraphs': en.paragraphs.join('\n\n'),
    citacoes: pt.quotes.map(({ commentId }) => commentId),
  };
}
