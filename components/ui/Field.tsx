import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface FieldProps {
  id: string;
  label: string;
  help: string;
  /** What is wrong with its value. */
  fault: string | null;
  value: string;
  type?: 'text' | 'password';
  /** Keys and secrets are read letter by letter. */
  mono?: boolean;
  autocomplete: 'off' | 'new-password';
  onInput: (text: string) => void;
  /** A control at its end. */
  children?: ComponentChildren;
}

/** A text field with its label above, and below it either help or what is wrong. */
export function Field(props: FieldProps) {
  const { id, label, help, fault, value, type = 'text', mono = false, autocomplete, onInput, children } = props;
  // One branch each, because the element's type is a union of its kinds.
  const kind = type === 'password' ? ({ type: 'password' } as const) : ({ type: 'text' } as const);
  return (
    <div>
      <label class="lab" for={id}>
        {label}
      </label>
      <div class={`field ${fault ? 'field--bad' : ''}`}>
        <input
          id={id}
          {...kind}
          class={mono ? 'mono' : ''}
          value={value}
          autocomplete={autocomplete}
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={fault !== null}
          aria-describedby={`${id}-help`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {children}
      </div>
      <p id={`${id}-help`} class={fault ? 'err' : 'help'}>
        {fault && <Icon name="alert" />}
        {fault ?? help}
      </p>
    </div>
  );
}
