import type { ComponentChildren } from 'preact';
import type { Term } from '../../../utils/query/query.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { EXPLORER } from '../../../utils/words/explorer.ts';
import { Words } from '../../events/Words.tsx';
import { IconButton } from '../../ui/Button.tsx';
import type { ValueActions } from './actions.ts';

interface HandleProps {
  /** As it came; it is shown so unless there are `children`. */
  value: string;
  /** Finds the events that have it; null where nothing can be asked about it. */
  term: Term | null;
  act: ValueActions;
  children?: ComponentChildren;
}

/** A value that leads to all events that have it, with what else can be done with it at its end. */
export function Handle({ value, term, act, children }: HandleProps) {
  const shown = children ?? <Words text={value} />;
  return (
    <span class="handle">
      {term ? (
        <button type="button" class="value" title={EVENT_DETAIL.showAll(value)} onClick={() => act.onAsk([term])}>
          {shown}
        </button>
      ) : (
        <span class="value">{shown}</span>
      )}
      <span class="tools" role="group" aria-label={EXPLORER.valueTools(value)}>
        {term && (
          <>
            <IconButton icon="plus" label={EXPLORER.onlyThis} onClick={() => act.onFilter(term, false)} />
            <IconButton icon="minus" label={EXPLORER.notThis} onClick={() => act.onFilter(term, true)} />
          </>
        )}
        <IconButton icon="copy" label={EXPLORER.copy} onClick={() => act.onCopy(value)} />
      </span>
    </span>
  );
}
