/** What the archive knows around one event: the history of its thing, its surroundings, and its user and address. */
import { type StoredEvent, listTime, newestFirst } from '../audit/event.ts';
import { type Resource, isSameResource, queryFor, resourcesOf } from '../audit/resource.ts';
import { type WhatChanged, whatChanged } from '../audit/what-changed.ts';
import type { Field, Query, Term } from '../query/query.ts';
import { MINUTE } from '../time.ts';
import type { Lookup, Sightings } from './lookup.ts';

/** So many events are read for one question: a block's worth of the busiest number would tell nobody more. */
const MOST = 200;
/** How far the surroundings reach, before and after. */
export const AROUND = 15 * MINUTE;

export interface History {
  /** What the event is about; null where it names nothing that we know. */
  readonly resource: Resource | null;
  /** Everything that happened to it, newest first, this event among it. */
  readonly events: readonly StoredEvent[];
  /** Finds all of it. */
  readonly query: Query;
  /** Whether there is more than was read. What was read reaches back from this event. */
  readonly isCut: boolean;
  readonly changed: WhatChanged;
}

export interface Surroundings {
  /** Of all accounts, newest first, this event among them. */
  readonly events: readonly StoredEvent[];
  readonly query: Query;
  readonly isCut: boolean;
}

/** When an event's user and address were seen in all; null where it names none. */
export interface Known {
  readonly user: Sightings | null;
  readonly ip: Sightings | null;
}

/** @returns null where another question came first. So do the others. */
export async function readHistory(lookup: Lookup, event: StoredEvent): Promise<History | null> {
  const [resource] = resourcesOf(event);
  if (!resource) return { resource: null, events: [event], query: [], isCut: false, changed: whatChanged(event, []) };
  const query = [...queryFor(resource), field('account', event.account)];
  const newest = await lookup.newest(query, MOST);
  const isCut = newest?.length === MOST;
  const found = isCut ? await lookup.newest([...query, ...until(listTime(event))], MOST) : newest;
  if (!found) return null;
  const about = found.filter((one) => resourcesOf(one).some((named) => isSameResource(named, resource)));
  const earlier = about.filter((one) => newestFirst(event, one) < 0 && isAbout(one, resource));
  return { resource, events: about, query, isCut, changed: whatChanged(event, earlier) };
}

export async function readSurroundings(lookup: Lookup, event: StoredEvent): Promise<Surroundings | null> {
  const at = listTime(event);
  const query: Query = [{ kind: 'after', at: { kind: 'absolute', time: at - AROUND } }, ...until(at + AROUND)];
  const events = await lookup.newest(query, MOST);
  return events && { events, query, isCut: events.length === MOST };
}

export async function readKnown(lookup: Lookup, { userEmail, userId, ip }: StoredEvent): Promise<Known | null> {
  const user = userEmail ?? userId;
  const users = user === null ? NEVER : await lookup.sightings([field('user', user)]);
  const ips = ip === null ? NEVER : await lookup.sightings([field('ip', ip)]);
  return users && ips && { user: seen(users), ip: seen(ips) };
}

const NEVER: Sightings = { count: 0, first: 0, last: 0 };

function seen(sightings: Sightings): Sightings | null {
  return sightings.count > 0 ? sightings : null;
}

/** Whether it is the first that an event is about: its own state, and not that of what it names beside. */
function isAbout(event: StoredEvent, resource: Resource): boolean {
  const [first] = resourcesOf(event);
  return first !== undefined && isSameResource(first, resource);
}

/** One value of a field, as it is. */
function field(name: Field, text: string): Term {
  return { kind: 'field', field: name, values: [{ text, wild: false }], not: false };
}

/** Up to a moment and with it. */
function until(time: number): Query {
  return [{ kind: 'before', at: { kind: 'absolute', time: time + 1 } }];
}
