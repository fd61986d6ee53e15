/** Which thing of an account an event is about: by its type where that is known, else by what its context names. */
import type { Query } from '../query/query.ts';
import { valuesTerm } from '../query/values-term.ts';
import { asObject, findText } from './context.ts';
import type { Json, StoredEvent } from './event.ts';

export type ResourceKind =
  | 'number'
  | 'application'
  | 'secret'
  | 'user'
  | 'allowed-ip'
  | 'settings'
  | 'auto-reload'
  | 'billing';

export interface Resource {
  readonly kind: ResourceKind;
  /** What tells it from others of its kind; '' for what an account has one of. */
  readonly id: string;
}

/** What is told of in the context, the first that is there. Only types of the family know what a bare `ip` or `email` is. */
const KEYS = {
  number: ['msisdn'],
  application: ['appId', 'applicationId'],
  secret: ['secretId'],
  user: ['email', 'userId'],
  'allowed-ip': ['ip'],
} as const satisfies Partial<Record<ResourceKind, readonly string[]>>;

/** What an account has one of, with the types that tell of it. */
const OWN = {
  settings: ['ACCOUNT_UPDATE_SETTINGS', 'ACCOUNT_UPDATE_SETTINGS_API', 'ACCOUNT_UPDATE_SPAMMER'],
  'auto-reload': ['AUTORELOAD_ENABLE', 'AUTORELOAD_UPDATE', 'AUTORELOAD_DISABLE'],
  billing: ['USER_BILLING_UPDATE'],
} as const satisfies Partial<Record<ResourceKind, readonly string[]>>;

/** How the codes begin that are about one kind of thing. */
const ABOUT: readonly (readonly [RegExp, keyof typeof KEYS])[] = [
  [/^NUMBER_/, 'number'],
  [/^APP_/, 'application'],
  [/^ACCOUNT_SECRET_/, 'secret'],
  [/^IP_WHITELIST_/, 'allowed-ip'],
  [/^USER_(?:CREATE|UPDATE|STATUS|API_KEYS_UPDATE)$/, 'user'],
];

/** What any event may name beside what it is about. */
const ANYWHERE = ['number', 'application', 'secret'] as const;

/** @returns what the event is about first, then what else it names; nothing where it names nothing that we know. */
export function resourcesOf({ type, context }: Pick<StoredEvent, 'type' | 'context'>): Resource[] {
  for (const [kind, types] of Object.entries(OWN)) {
    if ((types as readonly string[]).includes(type)) return [{ kind: kind as keyof typeof OWN, id: '' }];
  }
  const [, about] = ABOUT.find(([code]) => code.test(type)) ?? [];
  const kinds = new Set(about ? [about, ...ANYWHERE] : ANYWHERE);
  return [...kinds].flatMap((kind) => {
    const id = idIn(context, kind);
    return id === null ? [] : [{ kind, id }];
  });
}

/** Ids are addresses, digits and UUIDs: their case means nothing. */
export function isSameResource(a: Resource, b: Resource): boolean {
  return a.kind === b.kind && a.id.toLowerCase() === b.id.toLowerCase();
}

/** Where in the context events name it; null for what an account has one of. The empty path is everywhere. */
export function pathTo({ kind, id }: Resource): readonly string[] | null {
  if (kind in OWN) return null;
  // Three names of the same thing.
  if (kind === 'application') return [];
  const [first, second] = KEYS[kind as keyof typeof KEYS];
  return [second === undefined || id.includes('@') ? first : second];
}

/** Finds the events that name it, and perhaps some more: `resourcesOf` decides. It says nothing of the account. */
export function queryFor(resource: Resource): Query {
  const path = pathTo(resource);
  const texts = path ? [resource.id] : OWN[resource.kind as keyof typeof OWN];
  return [
    valuesTerm(
      path ?? 'type',
      texts.map((text) => ({ text, wild: false })),
      false,
    ),
  ];
}

function idIn(context: Json | undefined, kind: keyof typeof KEYS): string | null {
  const id = findText(context, ...KEYS[kind]);
  return id ?? (kind === 'application' ? routedApp(context) : null);
}

/** A number that leads to an application names it by its id alone. */
function routedApp(context: Json | undefined): string | null {
  const isRouted = findText(context, 'voice-type', 'voiceCallbackType') === 'app';
  return isRouted && asObject(context) ? findText(context, 'voice-value', 'voiceCallbackValue') : null;
}
