import { GUIDANCE } from '../../utils/words/options.ts';
import { Notice } from '../ui/Notice.tsx';

/** Beside the form: which secret to use here, and how to be rid of it. */
export function Guidance() {
  return (
    <aside>
      <h4>{GUIDANCE.title}</h4>
      <p>{GUIDANCE.text}</p>
      <ol>
        {GUIDANCE.steps.map((step) => (
          <li key={step}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <Notice tone="medium" icon="info" title={GUIDANCE.limitTitle}>
        {GUIDANCE.limit}
      </Notice>
    </aside>
  );
}
