/** What one event teaches. */
import { findText } from '../../audit/context.ts';
import { factsOfContext } from '../../audit/facts.ts';
import { DAY, HOUR } from '../../time.ts';
import { type RuleEvent, actorOf, isByApi } from '../event.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import { findRange, findUser } from '../shapes/find.ts';
import { statusIn } from '../shapes/status.ts';
import { targetsIn } from '../shapes/target.ts';
import { RELEASES, SETTINGS } from '../types.ts';
import { habitSlots, weekOf } from './habits.ts';
import type { Kind } from './past.ts';

export interface Pupil {
  readonly see: (kind: Kind, value: string, at: number) => void;
  readonly count: (series: string, slot: number) => void;
}

/** Deeper keys are data more often than words. */
const DEEPEST = 4;
const SENDING = new Set<string>(['NUMBER_UPDATED', 'APP_CREATE', 'APP_UPDATE', ...SETTINGS]);
const COUNTED = new Set<string>(['NUMBER_ASSIGN', ...RELEASES]);

/** Teaches everything that the columns of an event say, and then what its context does. */
export function teachEvent(event: RuleEvent, { see, count }: Pupil): void {
  const { at, type, user, ip, country, source } = event;
  const actor = actorOf(event);
  see('type', type, at);
  if (actor) see('actor', actor, at);
  if (country) see('country', country, at);
  if (ip) {
    see('prefix', prefixOf(ip), at);
    see('place', placeOf(event), at);
  }
  if (user && country) see('abroad', `${user} ${country}`, at);
  count('day', Math.floor(at / DAY));
  if (source) {
    const week = weekOf(at);
    count(`source ${type} ${source}`, week);
    if (user) count(`source ${user} ${source}`, week);
  }
  if (user && !isByApi(event)) {
    for (const slot of habitSlots(at)) {
      count('habit', slot);
      count(`habit ${user}`, slot);
    }
  }
  if (COUNTED.has(type)) count(`day ${type}`, Math.floor(at / DAY));
  if (type === 'USER_PRODUCT_SEARCH') count(`search ${actor}`, Math.floor(at / HOUR));
  teachContext(event, see);
}

function teachContext({ at, type, context: read }: RuleEvent, see: Pupil['see']): void {
  const context = read();
  if (context === undefined) return;
  for (const path of pathsOf(context)) see('path', `${type} ${path}`, at);
  if (SENDING.has(type)) for (const { name } of targetsIn(context)) see('target', name, at);
  else if (type === 'NUMBER_ASSIGN') seeSome('origin', findText(context, 'country'));
  else if (type === 'IP_WHITELIST_CREATE') seeSome('allowed', findRange(context));
  else if (type === 'IP_WHITELIST_DELETE') seeSome('removed', findRange(context));
  else if (type === 'USER_STATUS') {
    const status = statusIn(context);
    if (status) seeSome(status === 'active' ? 'back' : 'left', findUser(context));
  }

  function seeSome(kind: Kind, value: string | null): void {
    if (value !== null) see(kind, value, at);
  }
}

/** The paths of keys in a context, as `new.answer_url.url`. Places in lists are left out. */
export function pathsOf(context: ReturnType<RuleEvent['context']>): Set<string> {
  return new Set(
    factsOfContext(context).map(({ path }) =>
      path
        .filter((key) => !/^\d+$/.test(key))
        .slice(0, DEEPEST)
        .join('.'),
    ),
  );
}
