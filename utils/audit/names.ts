/** Names learned from the events themselves: an event that creates an app tells its name, a later one only its id. */
import { findText } from './context.ts';
import type { StoredEvent } from './event.ts';
import { type Label, labelFinder } from '../watch/label.ts';
import type { Names } from './sentence.ts';

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/**
 * @param events newest first, so that the latest name of an app wins.
 * @param accounts the person's accounts, whose labels also name the API keys that their events carry.
 * @param given the person's own names, which win.
 */
export function learnNames(
  events: readonly StoredEvent[],
  accounts: readonly Labelled[],
  given: readonly Label[] = [],
): Names {
  const find = labelFinder(given);
  const labels = new Map(accounts.map(({ id, label }) => [id, label]));
  const keys = new Map<string, string>();
  const apps = new Map<string, string>();
  for (const event of events) {
    const owner = labels.get(event.account);
    if (event.apiKey && owner && !keys.has(event.apiKey)) keys.set(event.apiKey, owner);
    const app = findText(event.context, 'appId', 'applicationId');
    const name = findText(event.context, 'name');
    if (app && name && !apps.has(app)) apps.set(app, name);
  }
  return {
    account: (id) => labels.get(id) ?? null,
    apiKey: (key) => keys.get(key) ?? null,
    app: (id) => find('app', id) ?? apps.get(id) ?? null,
    label: find,
  };
}
