import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './segments.css';

interface SegmentsProps<T> {
  label: string;
  /** Whether its name is only spoken. */
  isBare?: boolean;
  value: T;
  choices: readonly (readonly [value: T, words: ComponentChildren])[];
  onChoose: (value: T) => void;
}

/** One of a few, in a row. */
export function Segments<T extends string | number | null>({
  label,
  isBare = false,
  value,
  choices,
  onChoose,
}: SegmentsProps<T>) {
  const id = useId();
  return (
    <div>
      <span class={isBare ? 'sr' : 'lab'} id={id}>
        {label}
      </span>
      <div class="seg" role="radiogroup" aria-labelledby={id}>
        {choices.map(([one, words]) => (
          <label key={one}>
            <input type="radio" name={id} class="sr" checked={one === value} onChange={() => onChoose(one)} />
            {words}
          </label>
        ))}
      </div>
    </div>
  );
}
