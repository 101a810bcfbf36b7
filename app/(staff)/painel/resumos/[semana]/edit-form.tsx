'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import type { ApprovedQuote } from '@/lib/summary/facts';
import { saveEdit } from '../actions';
import type { EditField, SentTexts } from '../edit-fields';
import { Outcome } from '../outcome';
import { summaryHref } from '../summary-href';

type EditFormProps = { week: string; version: number; texts: SentTexts; quotes: ApprovedQuote[] };

/** Both languages; what was refused comes back with what was sent. */
export function EditForm({ week, version, texts, quotes }: EditFormProps) {
  const t = useTranslations('summaries');
  const [state, action, isPending] = useActionState(saveEdit, null);
  const sent = state?.sent ?? texts;
  return (
    <form action={action} className="space-y-6">
      {state && <Outcome refusal={state} />}
      <p className="text-sm text-muted">{t('editHint')}</p>
      <input type="hidden" name="semana" value={week} />
      <input type="hidden" name="versao" value={version} />
      <LanguageFields language="pt-BR" sent={sent} />
      <LanguageFields language="en" sent={sent} />
      <Card title={t('quotes')}>
        <QuoteChoice quotes={quotes} chosen={sent.citacoes} />
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={isPending}>
          {t('save')}
        </Button>
        <ButtonLink href={summaryHref(week)} prefetch={false} look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

const lengths: Record<EditField, number> = { subject: 120, preheader: 90, headline: 200, paragraphs: 9_600 };

function LanguageFields({ language, sent }: { language: 'pt-BR' | 'en'; sent: SentTexts }) {
  const t = useTranslations('summaries');
  const line = (name: 'subject' | 'preheader' | 'headline') => (
    <Field id={`${language}.${name}`} label={t(name)}>
      {(control) => (
        <Input
          {...control}
          name={`${language}.${name}`}
          defaultValue={sent[`${language}.${name}`]}
          required
          maxLength={lengths[name]}
          lang={language}
        />
      )}
    </Field>
  );
  return (
    <Card title={t(`previews.${language}`)}>
      <div className="space-y-5">
        {line('subject')}
        {line('preheader')}
        {line('headline')}
        <Field id={`${language}.paragraphs`} label={t('paragraphs')} hint={t('paragraphsHint')}>
          {(control) => (
            <Textarea
              {...control}
              name={`${language}.paragraphs`}
              defaultValue={sent[`${language}.paragraphs`]}
              required
              maxLength={lengths.paragraphs}
              rows={12}
              lang={language}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

function QuoteChoice({ quotes, chosen }: { quotes: ApprovedQuote[]; chosen: string[] }) {
  const t = useTranslations('summaries');
  if (quotes.length === 0) return <p className="text-sm text-muted">{t('noQuotes')}</p>;
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 text-sm text-muted">{t('quotesHint')}</legend>
      {quotes.map(({ commentId, text }) => (
        <label key={commentId} className="flex items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            name="citacao"
            value={commentId}
            defaultChecked={chosen.includes(commentId)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span lang="pt-BR" className="[overflow-wrap:anywhere]">
            {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
