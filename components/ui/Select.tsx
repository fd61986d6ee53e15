import { Icon } from './Icon.tsx';

interface SelectProps {
  id?: string;
  /** Its name, where no label in the page gives it one. */
  label?: string;
  value: string;
  choices: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

/** One of a few: the browser's own list. */
export function Select({ id, label, value, choices, onChange }: SelectProps) {
  return (
    <span class="field select">
      <select
        {...(id && { id })}
        {...(label && { 'aria-label': label })}
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          // What is shown follows what is stored: a choice that was refused does not stand.
          event.currentTarget.value = value;
          onChange(chosen);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
