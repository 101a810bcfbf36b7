import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { AlertSettings } from '@/lib/alerts/alert-settings';
import { leastExpected } from '@/lib/alerts/judge-windows';
import { categories } from '@/lib/text/categories';
import { saveSettings } from './actions';

/** What is watched, and from how many expected comments on. */
export function SettingsForm({ settings, locale }: { settings: AlertSettings; locale: Locale }) {
  const t = getTranslator(locale, 'alerts');
  const tc = getTranslator(locale, 'categories');
  return (
    <Card title={t('settings.title')}>
      <form action={saveSettings} className="max-w-prose space-y-5">
        <fieldset>
          <legend className="text-sm font-medium">{t('settings.watched')}</legend>
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
            {categories.map((category) => (
              <Check
                key={category}
                name="categorias"
                value={category}
                label={tc(category)}
                checked={settings.categories.includes(category)}
              />
            ))}
            <Check name="artistas" value="1" label={t('settings.artists')} checked={settings.artists} />
            <Check name="tags" value="1" label={t('settings.tags')} checked={settings.tags} />
          </div>
        </fieldset>
        <Field
          id="minimo"
          label={t('settings.minimum')}
          hint={t('settings.minimumHint', { least: leastExpected })}
        >
          {(control) => (
            <Input
              key={settings.minimum}
              {...control}
              type="number"
              name="minimo"
              min={leastExpected}
              max={100_000}
              step={1}
              required
              defaultValue={settings.minimum}
              className="!w-32"
            />
          )}
        </Field>
        <Button type="submit">{t('settings.save')}</Button>
      </form>
    </Card>
  );
}

type CheckProps = { name: string; value: string; label: string; checked: boolean };

function Check({ name, value, label, checked }: CheckProps) {
  const id = `${name}-${value}`;
  return (
    <label htmlFor={id} className="flex min-h-6 items-center gap-2 text-sm">
      <input
        key={String(checked)}
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}
