import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { SummaryText } from '@/lib/summary/summary-text';

type PreviewProps = { text: SummaryText; language: Locale; locale: Locale };

/** One language as its readers will have it. */
export function Preview({ text, language, locale }: PreviewProps) {
  const t = getTranslator(locale, 'summaries');
  return (
    <Card title={t(`previews.${language}`)}>
      <dl className="mb-5 space-y-1 border-b border-line pb-4 text-sm">
        <Line name={t('subject')} value={text.subject} language={language} />
        <Line name={t('preheader')} value={text.preheader} language={language} />
      </dl>
      <article lang={language} className="max-w-prose space-y-4 [overflow-wrap:anywhere]">
        <h3 className="text-2xl font-semibold tracking-tight">{text.headline}</h3>
        {text.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
        {text.quotes.map(({ commentId, text: quoted }) => (
          <blockquote key={commentId} lang="pt-BR" className="border-l-4 border-accent pl-4 text-muted">
            “{quoted}”
          </blockquote>
        ))}
      </article>
    </Card>
  );
}

function Line({ name, value, language }: { name: string; value: string; language: Locale }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted">{name}</dt>
      <dd lang={language} className="min-w-0 [overflow-wrap:anywhere]">
        {value}
      </dd>
    </div>
  );
}
