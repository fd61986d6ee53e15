/** What the archive knows around one event: the history of its thing, its surroundings, and its user and address. */
import { userOf } from '../audit/describe.ts';
import { type StoredEvent, listTime, newestFirst } from '../audit/event.ts';
import { type Resource, isSameResource, queryFor, resourcesOf } from '../audit/resource.ts';
import { type WhatChanged, whatChanged } from '../audit/what-changed.ts';
import type { Query, Target, Term } from '../query/query.ts';
import { withRange } from '../query/range.ts';
import { valuesTerm } from '../query/values-term.ts';
import { MINUTE } from '../time.ts';
import type { Lookup, Sightings } from './lookup.ts';

/** So many events are read for one question: a block's worth of the busiest number would tell nobody more. */
const MOST = 200;
/** The types whose events tell an application's name, and so many applications are asked for at once. */
const NAMING_TYPES = ['APP_CREATE', 'APP_UPDATE'];
const MOST_APPS = 24;
/** How far the surroundings reach, before and after. */
const AROUND = 15 * MINUTE;

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
  const query = [...queryFor(resource), asking('account', [event.account])];
  const newest = await lookup.newest(query, MOST);
  const isCut = newest?.length === MOST;
  const found = isCut ? await lookup.newest(withRange(query, null, listTime(event) + 1), MOST) : newest;
  if (!found) return null;
  const about = found.filter((one) => resourcesOf(one).some((named) => isSameResource(named, resource)));
  const earlier = about.filter((one) => newestFirst(event, one) < 0 && isAbout(one, resource));
  return { resource, events: about, query, isCut, changed: whatChanged(event, earlier) };
}

/**
 * Events that tell the names of the applications that some events name by their ids.
 * @param events of which no more than a few dozen applications are looked up.
 */
export async function readNaming(
  lookup: Lookup,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[] | null> {
  const apps = events.flatMap(resourcesOf).filter(({ kind }) => kind === 'application');
  const ids = [...new Set(apps.map(({ id }) => id))].slice(0, MOST_APPS);
  if (ids.length === 0) return [];
  return lookup.newest([asking('type', NAMING_TYPES), asking([], ids)], MOST);
}

/** What happened shortly before and after it, in any account. */
export async function readSurroundings(lookup: Lookup, event: StoredEvent): Promise<Surroundings | null> {
  const at = listTime(event);
  const query = withRange([], at - AROUND, at + AROUND + 1);
  const events = await lookup.newest(query, MOST);
  return events && { events, query, isCut: events.length === MOST };
}

/** When its user and its address were seen, in any account. */
export async function readKnown(lookup: Lookup, event: StoredEvent): Promise<Known | null> {
  const [user, ip] = [userOf(event), event.ip];
  const users = user === '' ? NEVER : await lookup.sightings([asking('user', [user])]);
  const ips = ip === null ? NEVER : await lookup.sightings([asking('ip', [ip])]);
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

/** One of some values, as they are. */
function asking(target: Target, texts: readonly string[]): Term {
  const values = texts.map((text) => ({ text, wild: false }));
  return valuesTerm(target, values, false);
}
