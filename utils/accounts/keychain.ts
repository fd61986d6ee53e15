/** The only room that holds credentials. They come in through `storeCredential` and go out to one function at a time. */
import { credentialsStore } from '../browser/storage.ts';
import type { Credential } from '../vonage/http.ts';

/** Lends an account's credential to `use`. @returns null where there is none. */
export async function withCredential<T>(
  account: string,
  use: (credential: Credential) => Promise<T>,
): Promise<T | null> {
  const credential = (await credentialsStore.get())[account];
  return credential ? use(credential) : null;
}

export async function storeCredential(account: string, credential: Credential): Promise<void> {
  await credentialsStore.update((all) => ({ ...all, [account]: credential }));
}

export async function removeCredential(account: string): Promise<void> {
  await credentialsStore.update(({ [account]: _removed, ...others }) => others);
}

/** Whether another account watches this API key already. */
export async function isKeyTaken(apiKey: string, exceptFor: string | null): Promise<boolean> {
  const all = Object.entries(await credentialsStore.get());
  return all.some(([account, credential]) => account !== exceptFor && credential.apiKey === apiKey);
}
