import type { ComponentChildren } from 'preact';
import type { Target } from '../../../utils/query/query.ts';
import { valuesTerm } from '../../../utils/query/values-term.ts';
import { labelKindOf } from '../../../utils/watch/label.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { EXPLORER } from '../../../utils/words/explorer.ts';
import { LABELS } from '../../../utils/words/views.ts';
import { Words } from '../../events/Words.tsx';
import { IconButton } from '../../ui/Button.tsx';
import type { ValueActions } from './actions.ts';
import { DRAWINGS } from '../drawings.ts';
import { MORE_ICONS } from '../../ui/more-icons.ts';

interface HandleProps {
  /** As it came. */
  value: string;
  /** What it can be asked for under; null where it cannot. */
  target: Target | null;
  act: ValueActions;
  /** What is shown instead of it. */
  children?: ComponentChildren;
}

/** A value that leads to all events that have it, with what else can be done with it at its end. */
export function Handle({ value, target, act, children }: HandleProps) {
  const shown = children ?? <Words text={value} />;
  const kind = labelKindOf(target);
  return (
    <span class="handle">
      {target === null ? <span class="value">{shown}</span> : <Asking {...{ value, target, act, shown }} />}
      <span class="tools" role="group" aria-label={EXPLORER.valueTools(value)}>
        {target !== null && (
          <>
            <IconButton icon="plus" label={EXPLORER.onlyThis} onClick={() => act.onFilter(target, value, false)} />
            <IconButton
              icon={DRAWINGS.minus}
              label={EXPLORER.notThis}
              onClick={() => act.onFilter(target, value, true)}
            />
          </>
        )}
        <IconButton icon="copy" label={EXPLORER.copy} onClick={() => act.onCopy(value)} />
        {kind && <IconButton icon={MORE_ICONS.edit} label={LABELS.nameIt} onClick={() => act.onName(kind, value)} />}
      </span>
    </span>
  );
}

function Asking({ value, target, act, shown }: HandleProps & { target: Target; shown: ComponentChildren }) {
  const query = [valuesTerm(target, [{ text: value, wild: false }], false)];
  return (
    <button type="button" class="value" title={EVENT_DETAIL.showAll(value)} onClick={() => act.onAsk(query)}>
      {shown}
    </button>
  );
}
