import { Checkbox } from '../ui/Checkbox.tsx';

interface StepsProps {
  steps: readonly string[];
  /** Those that were taken, by their number. */
  taken: readonly number[];
  onTake: (step: number, taken: boolean) => void;
}

/** What to do, to be ticked off. */
export function Steps({ steps, taken, onTake }: StepsProps) {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={step}>
          <Checkbox checked={taken.includes(index)} onChange={(checked) => onTake(index, checked)}>
            <span>{step}</span>
          </Checkbox>
        </li>
      ))}
    </ol>
  );
}
