/** What an event tells of the state of what it is about: how it was, and how it is since. */
import { asObject, valueAt } from './context.ts';
import type { JsonObject, StoredEvent } from './event.ts';
import { type ResourceKind, resourcesOf } from './resource.ts';

/** An own key without a value says that nothing stands there; a key that is absent says nothing. */
export interface ToldState {
  /** Null where the event does not tell how it was. */
  readonly before: JsonObject | null;
  readonly after: JsonObject;
  /** Whether `after` is all that there is, and not only what was written. */
  readonly whole: boolean;
}

/** What says which thing is meant, and is no part of its state. */
const NAMING: Partial<Record<ResourceKind, readonly string[]>> = {
  number: ['msisdn', 'country'],
  application: ['appId', 'applicationId'],
  secret: ['secretId'],
  user: ['email', 'userId'],
  'allowed-ip': ['ip'],
};

/**
 * Shapes that are documented, were seen, or are plausible (four public samples, read 2026-11): `created`, `deleted`, `old` and
 * `new`, `changed` with both for each field, `oldX` and `newX`, `added` and `removed`, `updated`, and plain fields.
 */
export function toldState(event: Pick<StoredEvent, 'type' | 'context'>): ToldState {
  const told = asObject(event.context) ?? {};
  const [about] = resourcesOf(event);
  const naming = new Set(['account', 'accountId', ...((about && NAMING[about.kind]) ?? [])]);
  const part = (key: string) => {
    const state = asObject(valueAt(told, key));
    return state && without(state, naming);
  };
  const [created, deleted, changed] = [part('created'), part('deleted'), part('changed')];
  if (created) return { before: {}, after: created, whole: true };
  if (deleted) return { before: deleted, after: {}, whole: true };
  if (changed) return { before: sideOf(changed, 'old'), after: sideOf(changed, 'new'), whole: false };
  const after = part('new') ?? part('updated');
  if (after) return { before: part('old'), after, whole: false };
  return readFields(event.type, without(told, naming), about !== undefined);
}

/** @param isAbout whether it is known what the event is about: else fields are no state of anything. */
function readFields(type: string, fields: JsonObject, isAbout: boolean): ToldState {
  const paired = readLists(fields) ?? readPairs(fields);
  if (paired) return { ...paired, whole: false };
  if (type.endsWith('_CREATE')) return { before: {}, after: fields, whole: true };
  const gone = Object.fromEntries(Object.keys(fields).map((key) => [key, undefined]));
  if (type === 'NUMBER_UNLINKED') return { before: fields, after: gone, whole: false };
  return { before: null, after: isAbout ? fields : {}, whole: false };
}

type Sides = Pick<ToldState, 'before' | 'after'>;

/** What came and what went, each under its own name: of what stayed such an event says nothing. */
function readLists({ added, removed }: JsonObject): Sides | null {
  const isPaired = Array.isArray(added) || Array.isArray(removed);
  return isPaired ? { before: { removed: removed ?? [] }, after: { added: added ?? [] } } : null;
}

/** `oldStatus` and `newStatus` make a change of `status`. */
function readPairs(fields: JsonObject): Sides | null {
  const names = Object.keys(fields).flatMap((key) => (/^new[A-Z]/.test(key) ? [key.slice(3)] : []));
  const paired = names.filter((name) => Object.hasOwn(fields, `old${name}`));
  const side = (prefix: string) =>
    Object.fromEntries(paired.map((name) => [name.charAt(0).toLowerCase() + name.slice(1), fields[prefix + name]]));
  return paired.length > 0 ? { before: side('old'), after: side('new') } : null;
}

function sideOf(changed: JsonObject, side: 'old' | 'new'): JsonObject {
  return Object.fromEntries(Object.keys(changed).map((field) => [field, valueAt(changed, field, side)]));
}

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}
