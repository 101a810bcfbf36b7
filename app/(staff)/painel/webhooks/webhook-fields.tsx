'use client';

import { useMessages, useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type WebhookFieldsProps = {
  events: readonly string[];
  values: { url: string; descricao: string; eventos: string[] };
};

/** The names of events are what programs read, so they stand as they are; what they mean stands below. */
export function WebhookFields({ events, values }: WebhookFieldsProps) {
  const t = useTranslations('webhooks');
  const texts: Record<string, string> = useMessages().webhooks.eventTexts;
  return (
    <>
      <Field id="url" label={t('url')} hint={t('urlHint')}>
        {(control) => (
          <Input
            {...control}
            name="url"
            type="url"
            inputMode="url"
            defaultValue={values.url}
            required
            maxLength={2_000}
            autoComplete="off"
            placeholder="https://"
          />
        )}
      </Field>
      <Field id="descricao" label={t('description')} hint={t('descriptionHint')}>
        {(control) => (
          <Input
            {...control}
            name="descricao"
            defaultValue={values.descricao}
            maxLength={200}
            autoComplete="off"
          />
        )}
      </Field>
      <fieldset>
        <legend className="text-sm font-medium">{t('events')}</legend>
        <div className="mt-3 grid gap-3">
          {events.map((event) => (
            <label key={event} htmlFor={`evento-${event}`} className="flex items-start gap-2.5 text-sm">
              <input
                id={`evento-${event}`}
                type="checkbox"
                name="eventos"
                value={event}
                defaultChecked={values.eventos.includes(event)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span>
                <span className="block font-medium">{event}</span>
                <span className="block text-muted">{texts[event.replace('.', '_')]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
