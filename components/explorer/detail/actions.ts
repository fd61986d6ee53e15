import type { StoredEvent } from '../../../utils/audit/event.ts';
import type { Query, Term } from '../../../utils/query/query.ts';

/** What can be done with the values of an event. */
export interface ValueActions {
  /** Shows what it stands in, and nothing else is asked for. */
  readonly onAsk: (query: Query) => void;
  /** Adds it to what is asked for, or its opposite. */
  readonly onFilter: (term: Term, not: boolean) => void;
  readonly onCopy: (text: string) => void;
}

/** What can be done with the event. */
export interface DetailActions extends ValueActions {
  /** Shows the details of another one. */
  readonly onOpen: (event: StoredEvent) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onCopyLink: (event: StoredEvent) => void;
  readonly onClose: () => void;
}
