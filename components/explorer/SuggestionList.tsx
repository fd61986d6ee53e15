import { formatCount } from '../../utils/format.ts';
import type { Suggested } from '../../utils/models/suggestions.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { Words } from '../events/Words.tsx';
import './suggestions.css';

interface SuggestionListProps {
  id: string;
  items: readonly Suggested[];
  active: number;
  needle: string;
  onTake: (item: Suggested) => void;
}

export const optionId = (list: string, index: number) => `${list}-${index}`;

/** Below the search box. The focus stays there; the box says which one is active. */
export function SuggestionList({ id, items, active, needle, onTake }: SuggestionListProps) {
  return (
    <div class="pop suggestions">
      <div id={id} role="listbox" aria-label={EXPLORER.suggestions}>
        {items.map((item, index) => (
          <div
            key={item.whole}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={item.count === 0 ? 'zero' : ''}
            // Taking one must not take the focus out of the box.
            onPointerDown={(event) => {
              event.preventDefault();
              onTake(item);
            }}
          >
            <span class="mono">
              <Words text={item.text} needle={needle} />
            </span>
            {item.meaning && (
              <span class="meaning">
                <Words text={item.meaning} needle={needle} />
              </span>
            )}
            {item.count !== null && (
              <span class="num">
                {formatCount(item.count)}
                {item.isCut && '+'}
              </span>
            )}
          </div>
        ))}
      </div>
      <p aria-hidden="true">
        <kbd>↓</kbd> {EXPLORER.choose} <kbd>↵</kbd> {EXPLORER.take} <kbd>Esc</kbd> {EXPLORER.close}
      </p>
    </div>
  );
}
