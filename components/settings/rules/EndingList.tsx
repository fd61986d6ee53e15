import type { ComponentChildren } from 'preact';
import { EXPECTED, periodWords } from '../../../utils/words/expected.ts';
import { Words } from '../../events/Words.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { MORE_ICONS } from '../../ui/more-icons.ts';

interface EndingItem {
  readonly key: string;
  readonly name: string;
  readonly text: readonly string[];
  /** Milliseconds since the epoch. */
  readonly from?: number;
  readonly until: number;
  /** How it stands now, where that is worth a word. */
  readonly state: string | null;
  readonly onRemove: () => void;
}

interface EndingListProps {
  title: string;
  help: string;
  items: readonly EndingItem[];
  /** What can be done, at the end of its head. */
  children?: ComponentChildren;
}

/** Things that hold for a time. */
export function EndingList({ title, help, items, children }: EndingListProps) {
  return (
    <section class="ending">
      <div class="set">
        <div>
          <h3>{title}</h3>
          <p class="help">
            {help} {items.length === 0 && EXPECTED.none}
          </p>
        </div>
        {children && <div class="acts">{children}</div>}
      </div>
      {items.length > 0 && (
        <ul aria-label={title}>
          {items.map(({ key, name, text, from, until, state, onRemove }) => (
            <li key={key}>
              <div>
                <b>
                  <Words text={name} />
                </b>{' '}
                {state && <span class="tag">{state}</span>}
                <p class="help">
                  {text.map((part) => (
                    <>
                      <Words text={part} /> ·{' '}
                    </>
                  ))}
                  {periodWords(from ?? null, until)}
                </p>
              </div>
              <IconButton icon={MORE_ICONS.trash} label={EXPECTED.removeOf(name)} onClick={onRemove} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
