/** What an event changed, as far as it says so or earlier events of the same thing do. */
import { type Change, diffJson } from './changes.ts';
import type { JsonObject, StoredEvent } from './event.ts';
import { type ToldState, toldState } from './told-state.ts';

/**
 * How much a change can be trusted: `exact` the event itself tells both sides · `inferred` how it was is what an earlier event
 * left it at, and others may be missing · `unknown` nobody told how it was · `none` the event tells of no values.
 */
export type Certainty = 'exact' | 'inferred' | 'unknown' | 'none';

export interface WhatChanged {
  readonly certainty: Certainty;
  readonly changes: readonly Change[];
  /** The newest event that tells how it was, where that was inferred. */
  readonly from: StoredEvent | null;
  /** Fields that the event wrote and that nothing tells the earlier value of: it may have been the same. */
  readonly untold: readonly string[];
}

/** @param earlier events of the same thing before this one, newest first. */
export function whatChanged(event: StoredEvent, earlier: readonly StoredEvent[]): WhatChanged {
  const told = toldState(event);
  const certain = { from: null, untold: [] };
  if (told.before) {
    const changes = diffJson(told.before, told.after);
    return { ...certain, certainty: changes.length === 0 ? 'none' : 'exact', changes };
  }
  const fields = Object.keys(told.after);
  if (fields.length === 0) return { ...certain, certainty: 'none', changes: [] };
  const known = rebuild(earlier);
  const [seen, untold] = [fields.filter(known.tells), fields.filter((field) => !known.tells(field))];
  const changes = diffJson(pick(known.state, seen), pick(told.after, seen));
  const news = diffJson({}, pick(told.after, untold));
  const from = earlier.find((one) => seen.some((field) => tells(toldState(one), field))) ?? null;
  return { certainty: seen.length === 0 ? 'unknown' : 'inferred', changes: [...changes, ...news], from, untold };
}

/** How the thing stood after some events, newest first. */
function rebuild(events: readonly StoredEvent[]): { state: JsonObject; tells: (field: string) => boolean } {
  let state: JsonObject = {};
  let whole = false;
  for (const told of events.toReversed().map(toldState)) {
    state = told.whole ? told.after : { ...state, ...told.after };
    whole ||= told.whole;
  }
  return { state, tells: (field) => whole || Object.hasOwn(state, field) };
}

function tells(told: ToldState, field: string): boolean {
  return told.whole || Object.hasOwn(told.after, field);
}

function pick(object: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(
    fields.filter((field) => Object.hasOwn(object, field)).map((field) => [field, object[field]]),
  );
}
