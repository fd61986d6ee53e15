/** Events as a source hands them out: page by page. */
import type { AuditEvent } from './event.ts';

export interface PageQuery {
  /** Bounds of the event time as the API takes them, both forms seen in public code: `2026-03-04`, `2026-03-04T14:26:03`. */
  readonly from?: string;
  readonly to?: string;
  /** As the server counts them. Documented as starting at 1. */
  readonly page: number;
  readonly size: number;
}

export interface EventPage {
  /** In the order of the answer, which is not documented. */
  readonly events: readonly AuditEvent[];
  /** What the server says the query matches in all; null where it does not say. A hint, never a proof. */
  readonly total: number | null;
  /** The server's clock, in milliseconds since the epoch; null where it did not say. */
  readonly serverTime: number | null;
}

/** The API's own cap (documentation; an engineer of Vonage in 2018: "min 1, max 100"). */
export const LARGEST_PAGE = 100;
