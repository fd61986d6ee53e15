/** What pages may ask of the background. Pages read for themselves; everything that writes goes through here. */
import type { ReadMark } from '../archive/archive.ts';
import type { EventKey } from '../audit/event.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Handling } from '../rules/stored-finding.ts';
import type { NewEvent } from '../sync/news.ts';
import type { Account } from '../watch/account.ts';
import type { AccountDraft } from '../watch/account-draft.ts';
import type { Diagnostics } from '../watch/diagnostics.ts';
import type { NewProtection } from '../watch/lock.ts';
import type { Settings } from '../watch/settings.ts';

/** What a test of a credential found. */
export interface Connection {
  /** How many event types the API listed; null where it would not list any and a page of events was read instead. */
  readonly types: number | null;
  readonly milliseconds: number;
}

/** Synthetic events with the account that they are shown under. */
export interface Sample {
  readonly account: Account;
  readonly rows: readonly NewEvent[];
}

/** What Vonage says of an event today: the same as is stored, something else, or that there is none; nobody asked where it was erased here. */
export type Refetched =
  | { readonly kind: 'same' | 'gone' | 'erased' }
  | { readonly kind: 'changed'; readonly json: string };

/** A form to save. A key and a secret that are empty keep the stored ones. */
export interface AccountToSave extends AccountDraft {
  /** The account to change; null for a new one. */
  readonly id: string | null;
  /** How the first secret shall be kept; null where there is a vault. */
  readonly protection: NewProtection | null;
}

/** Every answer may be a Problem. While the vault is locked all but a few are answered with `locked`. */
export interface Requests {
  /** Checks one account, or all: now, and again those that were left alone. */
  check(account: string | null): Promise<void>;
  markRead(mark: ReadMark): Promise<void>;
  markUnread(keys: readonly EventKey[]): Promise<void>;
  /** Asks Vonage for one event by its id. What it says now is kept beside what it said first. */
  refetch(event: EventKey): Promise<Refetched>;

  /** With an `id` and no secret, the stored credential of that account is tested. */
  testConnection(credential: { id: string | null; apiKey: string; apiSecret: string }): Promise<Connection>;
  saveAccount(account: AccountToSave): Promise<'saved' | 'duplicate-key'>;
  removeAccount(account: string): Promise<void>;
  /** Puts it further up (-1) or down (1) in every list. */
  moveAccount(move: { account: string; by: -1 | 1 }): Promise<void>;
  /** One account, or all with null. */
  pause(pause: { account: string | null; paused: boolean }): Promise<void>;
  /** Whether reading its history waits; what is new is read all the same. */
  pauseHistory(pause: { account: string; paused: boolean }): Promise<void>;
  setNotices(notices: { account: string; notices: boolean }): Promise<void>;
  /** Minutes between the account's checks; null: as often as all. */
  setInterval(interval: { account: string; everyMinutes: number | null }): Promise<void>;
  /** Made by the page that offers it: the background needs no made-up events of its own. */
  addSample(sample: Sample): Promise<void>;
  /** Makes an account that only holds events, of which nothing is asked. @returns its id. */
  addArchive(archive: Pick<Account, 'label' | 'keyHint'>): Promise<string>;
  /** Adds the events that a file's lines tell of; those that are known stay as they are. @returns how many were added. */
  importEvents(portion: { account: string; lines: readonly string[] }): Promise<number>;
  /** All of a file was added: lets rules judge it, however long that takes. */
  endImport(): Promise<void>;

  /** Notes what the person did about findings. */
  handleFindings(handled: { findings: readonly Finding[]; handling: Handling }): Promise<void>;
  /** What was found is judged anew by it. */
  changeRules(change: Partial<RuleSettings>): Promise<void>;

  changeSettings(change: Partial<Settings>): Promise<void>;
  /** @returns whether the browser may show notifications and took one to show. */
  testNotice(): Promise<boolean>;
  /** @returns the text of a settings file. Problem `confirm` where the passphrase has to be asked first. */
  exportSettings(): Promise<string>;
  /** @returns how many accounts of the file are not here. Problem `bad-file`. */
  importSettings(text: string): Promise<number>;
  diagnose(): Promise<Diagnostics>;
  eraseEverything(): Promise<void>;

  lock(): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  /** Puts the copy of the vault from before its last change in force. */
  restoreVault(passphrase: string): Promise<void>;
  /** Problem `confirm` where the passphrase has to be asked before events are exported. */
  beginExport(): Promise<void>;
  confirmPassphrase(passphrase: string): Promise<void>;
  /** @param change `current` is '' where there is no passphrase yet. */
  changeProtection(change: { current: string; next: NewProtection }): Promise<void>;
  /** Wraps the same key with another passphrase. */
  changePassphrase(change: { current: string; next: string }): Promise<void>;
}
