import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';

type FilterProps = { name: string; label: string; value: string };
type Option = { value: string; label?: string };

/** Each control is made anew when the address changes its value: what was typed and not sent goes with it. */
export function InputFilter({ name, label, value, ...input }: FilterProps & ComponentProps<'input'>) {
  return (
    <Field id={name} label={label}>
      {(control) => <Input key={value} {...control} {...input} name={name} defaultValue={value} />}
    </Field>
  );
}

/** A text field that suggests; what is typed may be none of the suggestions. */
export function SuggestFilter({
  options,
  ...input
}: ComponentProps<typeof InputFilter> & { options: Option[] }) {
  const listId = `${input.name}-options`;
  return (
    <div>
      <InputFilter {...input} list={listId} autoComplete="off" />
      <datalist id={listId}>
        {options.map((option) => (
          <option key={option.value} {...option} />
        ))}
      </datalist>
    </div>
  );
}

/** `any` is the choice of no filter. */
export function ChoiceFilter({
  name,
  label,
  value,
  any,
  options,
}: FilterProps & { any: string; options: Option[] }) {
  return (
    <Field id={name} label={label}>
      {(control) => (
        <Select key={value} {...control} name={name} defaultValue={value}>
          <option value="">{any}</option>
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
