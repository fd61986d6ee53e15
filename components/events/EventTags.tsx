import { isKnownType } from '../../utils/audit/catalogue.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { POPUP } from '../../utils/words/popup.ts';

/** What is odd about an event, if anything. */
export function EventTags({ event }: { event: StoredEvent }) {
  if (event.flaw === 'shape') return <span class="tag tag--medium">{POPUP.unreadable}</span>;
  if (event.flaw !== null) return <span class="tag tag--medium">{POPUP.incomplete}</span>;
  return isKnownType(event.type) ? null : <span class="tag">{POPUP.unknownType}</span>;
}
