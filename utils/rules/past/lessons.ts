/** What an event teaches. */
import { findText } from '../../audit/context.ts';
import { DAY, HOUR } from '../../time.ts';
import { type RuleEvent, actorOf, isByApi } from '../event.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import { findRange, findUser } from '../shapes/find.ts';
import { shapeOf } from '../shapes/shape.ts';
import { statusIn } from '../shapes/status.ts';
import { targetsIn } from '../shapes/target.ts';
import { RELEASES, SETTINGS } from '../types.ts';
import { hourSlot, weekOf, weekdaySlot } from './habits.ts';
import type { Kind } from './kind.ts';

export type Sighting = readonly [kind: Kind, value: string];
/** A series, and the slot of it that a moment belongs to. */
export type Tally = readonly [series: string, slotOf: (at: number) => number];

const SENDING = new Set<string>(['NUMBER_UPDATED', 'APP_CREATE', 'APP_UPDATE', ...SETTINGS]);
const SEARCH = 'USER_PRODUCT_SEARCH';
const NONE: readonly Tally[] = [];
const COUNTED = new Set<string>(['NUMBER_ASSIGN', ...RELEASES]);

const dayOf = (at: number) => Math.floor(at / DAY);
const hourOf = (at: number) => Math.floor(at / HOUR);

/** What is seen and counted with an event. */
export interface Lesson {
  readonly sightings: readonly Sighting[];
  readonly tallies: readonly Tally[];
}

/** What every event of one person or program at one address teaches. */
export function lessonOfActor(event: RuleEvent): Lesson {
  const { user, ip, country, source } = event;
  const actor = actorOf(event);
  const sightings: Sighting[] = [];
  if (actor) sightings.push(['actor', actor]);
  if (country) sightings.push(['country', country]);
  if (ip) sightings.push(['prefix', prefixOf(ip)], ['place', placeOf(event)]);
  if (user && country) sightings.push(['abroad', `${user} ${country}`]);
  const tallies: Tally[] = [['day', dayOf]];
  if (source && user) tallies.push([`source ${user} ${source}`, weekOf]);
  if (user && !isByApi(event)) {
    for (const series of ['habit', `habit ${user}`]) tallies.push([series, hourSlot], [series, weekdaySlot]);
  }
  return { sightings, tallies };
}

/** What every event of one type teaches, if it came from one source. */
export function lessonOfType({ type, source }: Pick<RuleEvent, 'type' | 'source'>): Lesson {
  const tallies: Tally[] = [];
  if (source) tallies.push([`source ${type} ${source}`, weekOf]);
  if (COUNTED.has(type)) tallies.push([`day ${type}`, dayOf]);
  return { sightings: [['type', type]], tallies };
}

/** What is counted of single events. */
export function talliesOf(event: RuleEvent): readonly Tally[] {
  return event.type === SEARCH ? [[`search ${actorOf(event)}`, hourOf]] : NONE;
}

/** What its context says. */
export function detailsOf(event: RuleEvent): Sighting[] {
  const { type } = event;
  const context = event.context();
  if (context === undefined) return [];
  const sightings: Sighting[] = [['shape', `${type} ${shapeOf(context)}`]];
  const add = (kind: Kind, value: string | null) => value !== null && sightings.push([kind, value]);
  if (SENDING.has(type)) for (const { name } of targetsIn(context)) add('target', name);
  else if (type === 'NUMBER_ASSIGN') add('origin', findText(context, 'country'));
  else if (type === 'IP_WHITELIST_CREATE') add('allowed', findRange(context));
  else if (type === 'IP_WHITELIST_DELETE') add('removed', findRange(context));
  else if (type === 'USER_STATUS') {
    const status = statusIn(context);
    if (status) add(status === 'active' ? 'back' : 'left', findUser(context));
  }
  return sightings;
}
