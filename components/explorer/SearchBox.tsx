import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Suggested } from '../../utils/models/suggestions.ts';
import type { QueryProblem } from '../../utils/query/query.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { Icon } from '../ui/Icon.tsx';
import { QueryProblems } from './QueryProblems.tsx';
import { SuggestionList, optionId } from './SuggestionList.tsx';
import './search-box.css';

const LIST = 'suggestions';
const PROBLEMS = 'query-problems';

interface SearchBoxProps {
  text: string;
  problems: readonly QueryProblem[];
  /** What could stand where something is being typed. */
  offered: readonly Suggested[];
  /** Where that is; null where nobody types any more. */
  onOffer: (typed: { text: string; caret: number } | null) => void;
  onType: (text: string) => void;
  /** It is meant so. */
  onCommit: () => void;
}

/** The query as text. What could be meant is offered while it is typed; what cannot be read is said below. */
export function SearchBox({ text, problems, offered: newest, onOffer, onType, onCommit }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const active = useSignal(-1);
  /** What somebody chooses from stays as it is. */
  const kept = useRef(newest);
  if (active.value < 0) kept.current = newest;
  const { current: offered } = kept;
  const needle = useSignal('');
  /** Where the caret shall stand once the text is there. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const offer = () => {
    const { value = '', selectionStart } = box.current ?? {};
    onOffer({ text: value, caret: selectionStart ?? value.length });
    needle.value = wordBefore(value.slice(0, selectionStart ?? value.length));
    active.value = -1;
  };
  const dismiss = () => {
    active.value = -1;
    onOffer(null);
  };
  const take = (item: Suggested) => {
    caret.current = item.caret;
    onType(item.whole);
    if (box.current) box.current.value = item.whole;
    box.current?.setSelectionRange(item.caret, item.caret);
    // A field that was taken asks for its value next, and the beginning of a path for the rest.
    if (/[:.]/.test(item.whole.charAt(item.caret - 1))) offer();
    else dismiss();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { length } = offered;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (length === 0) offer();
      else active.value = active.value === -1 && step < 0 ? length - 1 : (active.value + step + length) % length;
    } else if (event.key === 'Escape' && length > 0) {
      event.preventDefault();
      dismiss();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && active.value >= 0)) {
      const item = offered[active.value];
      if (item) event.preventDefault();
      if (item) take(item);
      else dismiss();
      onCommit();
    }
  };
  const isOpen = offered.length > 0;
  return (
    <div class="search" onBlurCapture={dismiss}>
      <label class={`field ${problems.length > 0 ? 'field--bad' : ''}`}>
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          aria-label={EXPLORER.search}
          placeholder={EXPLORER.placeholder}
          value={text}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-autocomplete="list"
          aria-controls={isOpen ? LIST : undefined}
          aria-activedescendant={isOpen && active.value >= 0 ? optionId(LIST, active.value) : undefined}
          aria-invalid={problems.length > 0}
          aria-describedby={PROBLEMS}
          onInput={({ currentTarget }) => {
            onType(currentTarget.value);
            offer();
          }}
          onKeyDown={onKeyDown}
          onBlur={onCommit}
        />
        {text === '' && <kbd aria-hidden="true">/</kbd>}
        {text !== '' && (
          <button
            type="button"
            class="clear"
            aria-label={EXPLORER.clear}
            title={EXPLORER.clear}
            onClick={() => onType('')}
          >
            <Icon name="x" />
          </button>
        )}
      </label>
      <span class="sr" role="status">
        {isOpen && EXPLORER.suggested(offered.length)}
      </span>
      {isOpen && <SuggestionList id={LIST} items={offered} active={active.value} needle={needle.value} onTake={take} />}
      <QueryProblems id={PROBLEMS} text={text} problems={problems} />
    </div>
  );
}

/** What is being typed: the end of the text before the caret, without what names a field. */
function wordBefore(text: string): string {
  return /[^\s:,"]*$/.exec(text)?.[0] ?? '';
}
