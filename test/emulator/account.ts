/** An account of the emulator: its secrets, and every event that it has, visible or not. */
import { PEOPLE, PLACES } from '../../utils/sample/cast.ts';
import { createRandom, createUuid } from '../../utils/sample/random.ts';
import type { Clock } from '../../utils/time.ts';
import { compareEntries, type Entry, type NewEvent, toEntry } from './history/entry.ts';
import { hashText } from './history/hash.ts';
import type { History } from './history/history.ts';
import { readList } from './history/listed.ts';
import { without } from './history/without.ts';
import { visibleCount, visibleIds } from './query/visible.ts';
import type { Settings } from './settings.ts';
import { STORIES, type StoryName } from './stories/registry.ts';

/** `not-allowed`: the caller is not on the account's IP allow list. */
export type AccountState = 'active' | 'suspended' | 'not-allowed';

export interface AccountOptions {
  /** 8 characters. */
  readonly apiKey: string;
  readonly secrets: readonly [string] | readonly [string, string];
  readonly state?: AccountState;
  /** Premium Support: without it USER_LOGIN and USER_LOGOUT are hidden (switch premiumRows). */
  readonly premium?: boolean;
  /** The key of its primary account, if it is a subaccount. */
  readonly primary?: string;
  /** What was there from the start, and so is visible at once. */
  readonly history?: History;
}

export interface Secret {
  readonly id: string;
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** An event that came while the emulator ran; it shows after a delay. */
export interface Arrival {
  readonly entry: Entry;
  /** Its place among the arrivals. */
  readonly ordinal: number;
  /** Milliseconds since the epoch. */
  readonly arrivedAt: number;
}

/** What tests and the demo do to an account. */
export interface AccountHandle {
  readonly apiKey: string;
  state: AccountState;
  premium: boolean;
  /** What differs for whoever asks with its key: its answers, and what goes wrong on their way. */
  readonly switches: Partial<Settings>;
  /** Events that arrive now, and show after the visibility delay. @returns their ids, '' where one has none. */
  add(events: readonly NewEvent[]): string[];
  /** A story that ends now, added. @returns as `add`. */
  tell(story: StoryName): string[];
  /** @returns whether there was such an event. */
  remove(id: string): boolean;
  /** Removes all events before a time, in milliseconds since the epoch. */
  purge(before: number): void;
  /** Makes a second secret valid; an ACCOUNT_SECRET_CREATE appears. @returns the id of the secret. */
  addSecret(value: string): string;
  /** The next request with it gets a 401; an ACCOUNT_SECRET_DELETE appears. */
  revokeSecret(value: string): void;
  /** Ids of all events now visible, in no order. */
  ids(): string[];
  /** The number of events now visible. */
  readonly count: number;
}

/** Vonage allows two secrets for a key, and never none (documentation, 2026-11). */
const MOST_SECRETS = 2;

export interface AccountPorts {
  readonly settings: Settings;
  readonly now: Clock;
  readonly seed: number;
}

export class Account implements AccountHandle {
  readonly apiKey: string;
  readonly primary: string | null;
  state: AccountState;
  premium: boolean;
  readonly switches: Partial<Settings> = {};
  secrets: readonly Secret[];
  /** What is left of the history that it started with. */
  base: History;
  /** In order of second and id. */
  arrivals: readonly Arrival[] = [];
  /** Milliseconds since the epoch: older events are gone. */
  purgedBefore = -Infinity;
  readonly #ports: AccountPorts;
  readonly #whole: History;
  readonly #removed: number[] = [];
  #arrived = 0;
  readonly #random: () => number;

  constructor(options: AccountOptions, ports: AccountPorts) {
    this.#ports = ports;
    this.#random = createRandom(hashText(`arrivals of ${options.apiKey}`, ports.seed));
    this.apiKey = options.apiKey;
    this.primary = options.primary ?? null;
    this.state = options.state ?? 'active';
    this.premium = options.premium ?? false;
    this.secrets = options.secrets.map((value) => this.#createSecret(value));
    this.#whole = options.history ?? readList([]);
    this.base = this.#whole;
  }

  get count(): number {
    return visibleCount(this, this.#ports);
  }

  ids(): string[] {
    return visibleIds(this, this.#ports);
  }

  add(events: readonly NewEvent[]): string[] {
    return this.arrive(events, this.#ports.now());
  }

  tell(story: StoryName): string[] {
    return this.add(STORIES[story](this.#ports.now(), this.apiKey, Math.floor(this.#random() * 2 ** 32)));
  }

  /** As `add`, with the arrival in milliseconds since the epoch. What arrived long ago shows at once. */
  arrive(events: readonly NewEvent[], arrivedAt: number): string[] {
    const now = this.#ports.now();
    const entries = events.map((event) => toEntry(event, this.apiKey, now, () => this.#createId()));
    const arrived = entries.map((entry) => ({ entry, arrivedAt, ordinal: this.#arrived++ }));
    this.arrivals = [...this.arrivals, ...arrived].sort((a, b) => compareEntries(a.entry, b.entry));
    return entries.map(({ id }) => id);
  }

  remove(id: string): boolean {
    const kept = this.arrivals.filter(({ entry }) => entry.id !== id);
    const isArrival = kept.length < this.arrivals.length;
    this.arrivals = kept;
    return isArrival || this.#removeFromBase(id);
  }

  purge(before: number): void {
    this.purgedBefore = Math.max(this.purgedBefore, before);
  }

  addSecret(value: string): string {
    if (this.secrets.length === MOST_SECRETS) throw new Error('A key has at most two secrets: revoke one first.');
    const secret = this.#createSecret(value);
    this.secrets = [...this.secrets, secret];
    this.#recordSecret('ACCOUNT_SECRET_CREATE', secret);
    return secret.id;
  }

  revokeSecret(value: string): void {
    const secret = this.secrets.find((candidate) => candidate.value === value);
    if (!secret) throw new Error('The key has no such secret.');
    if (this.secrets.length === 1) throw new Error('The last secret of a key cannot be revoked.');
    this.secrets = this.secrets.filter((candidate) => candidate !== secret);
    this.#recordSecret('ACCOUNT_SECRET_DELETE', secret);
  }

  #createId(): string {
    return createUuid(this.#random);
  }

  #createSecret(value: string): Secret {
    return { id: this.#createId(), value, createdAt: this.#ports.now() };
  }

  #recordSecret(type: string, { id: secretId }: Secret): void {
    const context = { accountId: this.apiKey, secretId };
    this.add([{ at: this.#ports.now(), type, by: PEOPLE.alice, from: PLACES.office, context }]);
  }

  #removeFromBase(id: string): boolean {
    const index = this.base.indexOf(id) < 0 ? -1 : this.#whole.indexOf(id);
    if (index < 0) return false;
    this.#removed.push(index);
    this.#removed.sort((a, b) => a - b);
    this.base = without(this.#whole, [...this.#removed]);
    return true;
  }
}
