import type { StoredEvent } from '../../../utils/audit/event.ts';
import type { Query, Target } from '../../../utils/query/query.ts';
import type { LabelKind } from '../../../utils/watch/label.ts';

/** What can be done with the values of an event. */
export interface ValueActions {
  /** Asks for something else. */
  readonly onAsk: (query: Query) => void;
  /** Adds a value to what is asked for, or leaves it out. */
  readonly onFilter: (target: Target, value: string, not: boolean) => void;
  readonly onCopy: (text: string) => void;
  /** Gives a value a name of the person's own. */
  readonly onName: (kind: LabelKind, value: string) => void;
}

/** What can be done with the event. */
export interface DetailActions extends ValueActions {
  /** Shows the details of another one. */
  readonly onOpen: (event: StoredEvent) => void;
  /** Shows the one above or below in the list. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onCopyLink: (event: StoredEvent) => void;
  readonly onClose: () => void;
}
