/** Every value the product keeps in the browser's storage areas. A storage key anywhere else is a mistake. */
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Account } from '../watch/account.ts';
import { Health } from '../watch/health.ts';
import { DEFAULT_SETTINGS, Settings } from '../watch/settings.ts';
import { Progress } from '../watch/watched-account.ts';

export interface Stored<T> {
  /** The value, checked; the fallback where there is none or it is not what it should be. */
  readonly get: () => Promise<T>;
  readonly set: (value: T) => Promise<void>;
  /** Changes the value with no other change in between, in this or any other page. @returns the new value. */
  readonly update: (change: (value: T) => T) => Promise<T>;
  /** @returns a function that ends the watch. */
  readonly watch: (onChange: (value: T) => void) => () => void;
}

function define<T>(area: 'local' | 'session', key: string, schema: z.ZodMiniType<T>, fallback: T): Stored<T> {
  const check = (value: unknown) => schema.safeParse(value).data ?? fallback;
  const get = async () => check((await browser.storage[area].get(key))[key]);
  const set = (value: T) => browser.storage[area].set({ [key]: value });
  return {
    get,
    set,
    update: (change) =>
      navigator.locks.request(`${area}:${key}`, async () => {
        const value = change(await get());
        await set(value);
        return value;
      }),
    watch(onChange) {
      const listen: StorageListener = (changes, changedArea) => {
        if (changedArea === area && changes[key]) onChange(check(changes[key].newValue));
      };
      browser.storage.onChanged.addListener(listen);
      return () => browser.storage.onChanged.removeListener(listen);
    },
  };
}

type StorageListener = Parameters<typeof browser.storage.onChanged.addListener>[0];

const byAccount = <T>(schema: z.ZodMiniType<T>) => z.record(z.string(), schema);

export const accountsStore = define('local', 'accounts', z.array(Account), []);
export const settingsStore = define('local', 'settings', Settings, DEFAULT_SETTINGS);
export const healthStore = define('local', 'health', byAccount(Health), {});

/** Only the keychain reads or writes this. */
export const credentialsStore = define(
  'local',
  'credentials',
  byAccount(z.object({ apiKey: z.string(), apiSecret: z.string() })),
  {},
);

/** The API's own list of event types, per account, and when it was asked. */
export const typesStore = define(
  'local',
  'types',
  byAccount(z.object({ at: z.number(), types: z.array(z.string()) })),
  {},
);

/** When the event list was last looked at: what is newer is new. */
export const lastLookStore = define('local', 'lastLook', z.nullable(z.number()), null);

/** Whether the options page has opened by itself: an unpacked copy is "installed" at every start. */
export const welcomedStore = define('local', 'welcomed', z.boolean(), false);

/** Checks that are under way. Also what keeps a worker alive between two pages: it is an extension call. */
export const progressStore = define('session', 'progress', byAccount(Progress), {});

/** Since when the browser has been awake, and when we last knew it. */
export const awakeStore = define(
  'session',
  'awake',
  z.nullable(z.object({ since: z.number(), seen: z.number() })),
  null,
);

/** Goes up with every change of the archive, so that open pages read it again. */
export const revisionStore = define('session', 'revision', z.number(), 0);

/** Forgets everything. */
export async function eraseStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
