/** How a stored item works. Which ones there are is in `storage.ts`. */
import type * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Problem } from '../errors.ts';

export interface Stored<T> {
  /** The value, checked; the fallback where there is none or it is not what it should be. */
  readonly get: () => Promise<T>;
  /** @throws Problem `storage-full`, as `update` does: browsers refuse a value for no other reason. */
  readonly set: (value: T) => Promise<void>;
  /** Changes the value with no other change in between, in this or any other page. @returns the new value. */
  readonly update: (change: (value: T) => T) => Promise<T>;
  /** @returns a function that ends the watch. */
  readonly watch: (onChange: (value: T) => void) => () => void;
}

/** @param fallback where there is no value, or not what it should be. */
export function define<T>(area: 'local' | 'session', key: string, schema: z.ZodMiniType<T>, fallback: T): Stored<T> {
  const check = (value: unknown) => schema.safeParse(value).data ?? fallback;
  const get = async () => check((await browser.storage[area].get(key))[key]);
  async function set(value: T): Promise<void> {
    try {
      await browser.storage[area].set({ [key]: value });
    } catch {
      throw new Problem({ kind: 'storage-full' });
    }
  }
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

/** Forgets everything. */
export async function eraseStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

/** Keeps content scripts out, where the browser can; we have none, and Firefox cannot (153, 2026-11). */
export async function guardStorage(): Promise<void> {
  const { local, session } = browser.storage;
  const accessLevel = 'TRUSTED_CONTEXTS';
  await Promise.all([local.setAccessLevel?.({ accessLevel }), session.setAccessLevel?.({ accessLevel })]);
}
