import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { listAuditOptions } from '@/lib/audit/list-entries';
import { sayAction } from './say-action';
import { auditPath, type SearchParams } from './audit-href';

type AuditFiltersProps = {
  params: SearchParams;
  options: Awaited<ReturnType<typeof listAuditOptions>>;
  locale: Locale;
};

/** One GET form: it works without scripts, and every state has an address. */
export function AuditFilters({ params, options, locale }: AuditFiltersProps) {
  const t = getTranslator(locale, 'audit');
  const value = (name: string) => [params[name]].flat()[0] ?? '';
  const actors = options.actors.map(({ actor, name }) => ({
    value: actor,
    label: actor === 'system' ? t('system') : name,
  }));
  const actions = options.actions.map((action) => ({ value: action, label: sayAction(action, locale) }));
  return (
    <form
      action={auditPath}
      role="search"
      className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-[repeat(3,minmax(0,1fr))_9.5rem_9.5rem_auto] xl:items-end"
    >
      <Choice id="ator" label={t('actor')} any={t('anyone')} value={value('ator')} options={actors} />
      <Choice id="acao" label={t('action')} any={t('any')} value={value('acao')} options={actions} />
      <Field id="assunto" label={t('subject')}>
        {(control) => (
          <Input
            key={value('assunto')}
            {...control}
            name="assunto"
            defaultValue={value('assunto')}
            maxLength={200}
            placeholder={t('subjectHint')}
          />
        )}
      </Field>
      {(['de', 'ate'] as const).map((name) => (
        <Field key={name} id={name} label={t(name === 'de' ? 'from' : 'to')}>
          {(control) => (
            <Input key={value(name)} {...control} name={name} type="date" defaultValue={value(name)} />
          )}
        </Field>
      ))}
      <div className="col-span-full flex gap-2 xl:col-span-1">
        <Button type="submit" look="primary">
          {t('apply')}
        </Button>
        <ButtonLink href={auditPath} prefetch={false} look="quiet">
          {t('clear')}
        </ButtonLink>
      </div>
    </form>
  );
}

type ChoiceProps = {
  id: string;
  label: string;
  any: string;
  value: string;
  options: { value: string; label: string }[];
};

/** A value of the address that is no option stays chosen, so that the form never lies about the list. */
function Choice({ id, label, any, value, options }: ChoiceProps) {
  const isForeign = value !== '' && !options.some((option) => option.value === value);
  return (
    <Field id={id} label={label}>
      {(control) => (
        <Select key={value} {...control} name={id} defaultValue={value}>
          <option value="">{any}</option>
          {isForeign && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
