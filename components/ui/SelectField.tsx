import { Select } from './Select.tsx';

interface SelectFieldProps {
  id: string;
  label: string;
  value: string;
  choices: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

/** One of a few, with its label above. */
export function SelectField({ id, label, ...rest }: SelectFieldProps) {
  return (
    <div>
      <label class="lab" for={id}>
        {label}
      </label>
      <Select id={id} {...rest} />
    </div>
  );
}
