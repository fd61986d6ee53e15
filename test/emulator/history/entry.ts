/** An event as the emulator holds it, and the forms in which events are handed to it. */
import { type Step, toWireEvent } from '../../../utils/sample/step.ts';
import { parseTime } from '../../../utils/parse-time.ts';
import type { WireEvent } from '../../../utils/vonage/schema.ts';
import { describeType } from '../api/type-list.ts';

export interface Entry {
  /** '' where it has none that is a text. */
  readonly id: string;
  /** Milliseconds since the epoch. Order and bounds look at whole seconds only, as the API writes no more. */
  readonly time: number;
  readonly type: string;
  /** The event, or the JSON text that stands for it in a page, byte for byte. */
  readonly body: WireEvent | string;
}

/** JSON text that stands in a page as it is: for what JSON.stringify cannot write, or what is no event at all. */
export interface RawEvent {
  readonly raw: string;
  /** Milliseconds since the epoch; now, if absent. */
  readonly at?: number;
  readonly id?: string;
  readonly type?: string;
}

/** An event to be added: a step of a story, an event as the API writes it, or raw JSON text. */
export type NewEvent = Step | WireEvent | RawEvent;

/**
 * @param event what was handed in.
 * @param apiKey the account it belongs to, 8 characters.
 * @param now when it arrives, in milliseconds since the epoch: its time, if it says none itself.
 * @param createId an id for a step.
 */
export function toEntry(event: NewEvent, apiKey: string, now: number, createId: () => string): Entry {
  if (isRaw(event)) return { id: event.id ?? '', time: event.at ?? now, type: event.type ?? '', body: event.raw };
  if (isStep(event)) return stepEntry(event, apiKey, createId());
  const { id, event_type: type, created_at: createdAt } = event;
  return {
    id: typeof id === 'string' ? id : '',
    time: parseTime(createdAt) ?? now,
    type: typeof type === 'string' ? type : '',
    body: event,
  };
}

/** The entry of a step. */
export function stepEntry(step: Step, apiKey: string, id: string): Entry {
  return { id, time: step.at, type: step.type, body: wireEvent(step, id, apiKey) };
}

/** A step as the API writes it, in the words of the API's own list of types. */
export function wireEvent(step: Step, id: string, apiKey: string): WireEvent {
  const event = toWireEvent(step, id, apiKey);
  event.event_type_description = describeType(step.type) ?? event.event_type_description;
  return event;
}

/** Ascending by second, then by id. */
export function compareEntries(a: Entry, b: Entry): number {
  return wholeSecond(a.time) - wholeSecond(b.time) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** A time without its fraction of a second, in milliseconds. */
export function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

function isRaw(event: NewEvent): event is RawEvent {
  return 'raw' in event && typeof event.raw === 'string';
}

function isStep(event: Step | WireEvent | RawEvent): event is Step {
  return 'at' in event && typeof event.at === 'number' && 'type' in event && typeof event.type === 'string';
}
