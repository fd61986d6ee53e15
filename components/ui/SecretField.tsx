import { useSignal } from '@preact/signals';
import { IconButton } from './Button.tsx';
import { Field } from './Field.tsx';

interface SecretFieldProps extends Omit<Parameters<typeof Field>[0], 'type' | 'autocomplete' | 'children'> {
  /** What the button that shows it says. */
  revealLabel: string;
  /** Shown without asking: what was made for the person has to be seen. */
  shown?: boolean;
}

/** A secret or a passphrase. The browser is told not to keep it: what stands in a plain text field lands in its session files. */
export function SecretField({ revealLabel, shown = false, ...props }: SecretFieldProps) {
  const asked = useSignal(false);
  const revealed = asked.value || shown;
  return (
    <Field {...props} type={revealed ? 'text' : 'password'} autocomplete={revealed ? 'off' : 'new-password'}>
      <IconButton
        icon="eye"
        label={revealLabel}
        aria-pressed={revealed}
        onClick={() => {
          asked.value = !asked.value;
        }}
      />
    </Field>
  );
}
