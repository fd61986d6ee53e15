import type { ComponentChildren } from 'preact';

interface CheckboxProps {
  class?: string;
  checked: boolean;
  /** Some of what it stands for is on, some off. */
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** A native checkbox in its label. */
export function Checkbox({ class: extra = '', checked, mixed = false, onChange, children }: CheckboxProps) {
  return (
    <label class={extra}>
      <input
        class="box"
        type="checkbox"
        checked={checked}
        indeterminate={mixed}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
