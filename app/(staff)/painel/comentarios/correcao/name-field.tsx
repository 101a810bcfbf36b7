import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type NameFieldProps = {
  name: 'artista' | 'album';
  label: string;
  /** Takes away what there is. */
  none: string;
  /** What an empty field means. */
  keep: string;
  value: (name: string) => string;
  suggestions?: string[];
};

export function NameField({ name, label, none, keep, value, suggestions = [] }: NameFieldProps) {
  const field = `novo_${name}`;
  return (
    <div className="space-y-2">
      <Field id={field} label={label} hint={keep}>
        {(control) => (
          <Input
            {...control}
            name={field}
            defaultValue={value(field)}
            maxLength={200}
            list={suggestions.length > 0 ? `${field}-options` : undefined}
            autoComplete="off"
          />
        )}
      </Field>
      {suggestions.length > 0 && (
        <datalist id={`${field}-options`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <label className="flex min-h-8 items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          name={`sem_${name}`}
          value="1"
          defaultChecked={value(`sem_${name}`) === '1'}
          className="size-4 shrink-0 accent-accent"
        />
        {none}
      </label>
    </div>
  );
}
