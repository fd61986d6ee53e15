import { useSignal } from '@preact/signals';
import { indentJson } from '../../utils/indent-json.ts';
import { DETAIL } from '../../utils/words/detail.ts';
import { Button } from '../ui/Button.tsx';
import './raw-json.css';

/** A megabyte of text in one element makes a page slow; this much is shown unasked. */
const MOST_UNASKED = 32_000;

/** The entry as it was received, indented. */
export function RawJson({ json }: { json: string }) {
  const whole = useSignal(false);
  const text = indentJson(json);
  const cut = !whole.value && text.length > MOST_UNASKED;
  return (
    <details>
      <summary>{DETAIL.raw}</summary>
      {/* Long lines scroll sideways: the keyboard must reach them too. */}
      <pre class="code" tabIndex={0} aria-label={DETAIL.raw} role="region">
        {cut ? `${text.slice(0, MOST_UNASKED)}…` : text}
      </pre>
      {cut && (
        <Button
          small
          onClick={() => {
            whole.value = true;
          }}
        >
          {DETAIL.showAll}
        </Button>
      )}
    </details>
  );
}
