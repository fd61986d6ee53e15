import type { Json } from '../../../utils/audit/event.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { Words } from '../../events/Words.tsx';
import { Handle } from './Handle.tsx';
import type { ValueActions } from './actions.ts';

/** More of one value than this is for the raw JSON. */
const LONGEST = 4000;

/** A value of a context that holds no others, or none that are shown. */
export function Leaf({ value, path, act }: { value: Json; path: readonly string[]; act: ValueActions }) {
  if (value === null) return <span class="help">null</span>;
  if (typeof value === 'object') {
    return <span class="help">{Object.keys(value).length === 0 ? EVENT_DETAIL.empty : EVENT_DETAIL.tooDeep}</span>;
  }
  const text = String(value);
  if (text === '') return <span class="help">{EVENT_DETAIL.emptyText}</span>;
  return (
    <Handle value={text} target={path} act={act}>
      <Words text={text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text} />
    </Handle>
  );
}
