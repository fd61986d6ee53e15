import { useSignal } from '@preact/signals';
import type { Json } from '../../../utils/audit/event.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { Words } from '../../events/Words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Leaf } from './Leaf.tsx';
import type { ValueActions } from './actions.ts';

/** So many levels are open at first, and so many can be opened at all: recursion must end. */
const OPEN_LEVELS = 3;
const DEEPEST = 64;
/** So many values of one branch are shown unasked. */
const MOST_UNASKED = 50;

interface TreeProps {
  value: Json;
  /** The keys that lead to it. Places in lists are left out, as a query may. */
  path: readonly string[];
  depth: number;
  act: ValueActions;
}

/** A context as it is nested, each value a handle. Branches open and close; what is closed is not made. */
export function ContextTree({ context, act }: { context: Json | undefined; act: ValueActions }) {
  if (context === undefined || isEmpty(context)) return <p class="help">{DETAIL.noContext}</p>;
  return typeof context === 'object' && context !== null ? (
    <Branch value={context} path={[]} depth={0} act={act} />
  ) : (
    <Leaf value={context} path={[]} act={act} />
  );
}

function Branch({ value, path, depth, act }: TreeProps) {
  const all = useSignal(false);
  const entries = Object.entries(value ?? {}) as [string, Json][];
  const shown = all.value ? entries : entries.slice(0, MOST_UNASKED);
  const rest = entries.length - shown.length;
  const isList = Array.isArray(value);
  return (
    <ul class="tree">
      {shown.map(([key, inner], index) => (
        <Node
          key={key}
          name={isList ? `${index + 1}` : key}
          value={inner}
          path={isList ? path : [...path, key]}
          depth={depth}
          act={act}
        />
      ))}
      {rest > 0 && (
        <li>
          <Button
            small
            onClick={() => {
              all.value = true;
            }}
          >
            {EVENT_DETAIL.showMore(rest)}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Node({ name, value, path, depth, act }: TreeProps & { name: string }) {
  const isOpen = useSignal(depth < OPEN_LEVELS);
  const key = (
    <span class="k">
      <Words text={name} />
    </span>
  );
  if (typeof value !== 'object' || value === null || isEmpty(value) || depth >= DEEPEST) {
    return (
      <li>
        {key} <Leaf value={value} path={path} act={act} />
      </li>
    );
  }
  return (
    <li>
      <details
        open={isOpen.value}
        onToggle={({ currentTarget }) => {
          isOpen.value = currentTarget.open;
        }}
      >
        <summary>
          {key} <small>{EVENT_DETAIL.values(Object.keys(value).length)}</small>
        </summary>
        {isOpen.value && <Branch value={value} path={path} depth={depth + 1} act={act} />}
      </details>
    </li>
  );
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
