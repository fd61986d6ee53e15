import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onInput: (text: string) => void;
  /** What the button that empties the field says. */
  clearLabel: string;
  /** A key that leads here. */
  shortcut?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A search box that says what it searches, and can be emptied. */
export function SearchField({ label, placeholder, value, onInput, clearLabel, shortcut, inputRef }: SearchFieldProps) {
  return (
    <label class="field">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        ref={inputRef ?? null}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {value === '' && shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
      {value !== '' && (
        <button type="button" class="clear" aria-label={clearLabel} title={clearLabel} onClick={() => onInput('')}>
          <Icon name="x" />
        </button>
      )}
    </label>
  );
}
