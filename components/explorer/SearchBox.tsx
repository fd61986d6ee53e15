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
  /** What could stand at a place of the text. */
  suggest: (text: string, caret: number) => readonly Suggested[];
  onType: (text: string) => void;
  /** It is meant so. */
  onCommit: () => void;
}

/** The query as text. What could be meant is offered while it is typed; what cannot be read is said below. */
export function SearchBox({ text, problems, suggest, onType, onCommit }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const offered = useSignal<readonly Suggested[]>([]);
  const active = useSignal(-1);
  const needle = useSignal('');
  /** Where the caret shall stand once the text is there. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const offer = () => {
    const { value = '', selectionStart } = box.current ?? {};
    offered.value = suggest(value, selectionStart ?? value.length);
    needle.value = wordBefore(value.slice(0, selectionStart ?? value.length));
    active.value = -1;
  };
  const dismiss = () => {
    offered.value = [];
  };
  const take = (item: Suggested) => {
    caret.current = item.caret;
    onType(item.whole);
    if (box.current) box.current.value = item.whole;
    box.current?.setSelectionRange(item.caret, item.caret);
    // A field that was taken asks for its value next.
    if (item.whole.at(item.caret - 1) === ':') offer();
    else dismiss();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { length } = offered.value;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (length === 0) offer();
      else active.value = active.value === -1 && step < 0 ? length - 1 : (active.value + step + length) % length;
    } else if (event.key === 'Escape' && length > 0) {
      event.preventDefault();
      dismiss();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && active.value >= 0)) {
      const item = offered.value[active.value];
      if (item) event.preventDefault();
      if (item) take(item);
      else dismiss();
      onCommit();
    }
  };
  const isOpen = offered.value.length > 0;
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
        {isOpen && EXPLORER.suggested(offered.value.length)}
      </span>
      {isOpen && (
        <SuggestionList id={LIST} items={offered.value} active={active.value} needle={needle.value} onTake={take} />
      )}
      <QueryProblems id={PROBLEMS} text={text} problems={problems} />
    </div>
  );
}

/** What is being typed: the end of the text before the caret, without what names a field. */
function wordBefore(text: string): string {
  return /[^\s:,"]*$/.exec(text)?.[0] ?? '';
}
