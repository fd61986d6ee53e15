import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon.tsx';

interface NumberFieldProps {
  id: string;
  label: string;
  /** As it was typed: what is no number is not one yet. */
  value: string;
  least: number;
  most: number;
  /** What stands behind it: its unit. */
  unit?: string;
  /** Whether it cannot stay so. */
  isWrong: boolean;
  help: ComponentChildren;
  onInput: (text: string) => void;
}

/** A whole number between two others. */
export function NumberField({ id, label, value, least, most, unit, isWrong, help, onInput }: NumberFieldProps) {
  return (
    <div class="number">
      <label class="lab" for={id}>
        {label}
      </label>
      <div class={`field field--w ${isWrong ? 'field--bad' : ''}`}>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          step={1}
          value={value}
          aria-invalid={isWrong}
          aria-describedby={`${id}-help`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      {unit && (
        <span class="unit" id={`${id}-unit`}>
          {unit}
        </span>
      )}
      <p id={`${id}-help`} class={isWrong ? 'err' : 'help'}>
        {isWrong && <Icon name="alert" />}
        {help}
      </p>
    </div>
  );
}

/** Whether what was typed is a whole number between two others. */
export function isWhole(typed: string, least: number, most: number): boolean {
  const value = Number(typed);
  return typed.trim() !== '' && Number.isInteger(value) && least <= value && value <= most;
}
