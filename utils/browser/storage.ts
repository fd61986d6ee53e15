/** Every value the product keeps in the browser's storage areas. A storage key anywhere else is a mistake. */
import * as z from 'zod/mini';
import { DEFAULT_LOOK, ExplorerLook } from '../explorer-look.ts';
import { Account } from '../watch/account.ts';
import { Health } from '../watch/health.ts';
import { ContactedHost, LogEntry } from '../watch/log-entry.ts';
import { CaughtUp, Locked, Presence } from '../watch/lock.ts';
import { Loss } from '../watch/loss.ts';
import { DEFAULT_SETTINGS, Settings } from '../watch/settings.ts';
import { Progress } from '../watch/watched-account.ts';
import { define } from './stored.ts';

const byAccount = <T>(schema: z.ZodMiniType<T>) => z.record(z.string(), schema);

export const accountsStore = define('local', 'accounts', z.array(Account), []);
export const settingsStore = define('local', 'settings', Settings, DEFAULT_SETTINGS);
export const healthStore = define('local', 'health', byAccount(Health), {});

/**
 * The vault, its copy from before a change that is not confirmed yet, and the vault of those who keep secrets for one session
 * only. Unchecked: a damaged vault must be told from none at all. Only the keychain reads or writes these three and the key.
 */
export const vaultStore = define('local', 'vault', z.unknown(), null);
export const previousVaultStore = define('local', 'vault.prev', z.unknown(), null);
export const sessionVaultStore = define('session', 'vault', z.unknown(), null);

/** The unlocked vault's key in base64, with the salt of its vault: in memory only. A CryptoKey does not survive here. */
export const vaultKeyStore = define(
  'session',
  'vaultKey',
  z.nullable(z.object({ key: z.string(), salt: z.string() })),
  null,
);

/** Unlocked as long as this is there: when the person was last seen at the computer, and last used what asks for them. */
export const presenceStore = define('session', 'presence', z.nullable(Presence), null);

/** When and why it was locked; null while it is not. */
export const lockedStore = define('local', 'locked', z.nullable(Locked), null);

/** Whether the one notice of this browser session said that it is locked. */
export const lockToldStore = define('session', 'lockTold', z.boolean(), false);

/** What the checks after the last unlock found; null once it was read. */
export const caughtUpStore = define('session', 'caughtUp', z.nullable(CaughtUp), null);

/** The API's own list of event types, per account, and when it was asked. */
export const typesStore = define(
  'local',
  'types',
  byAccount(z.object({ at: z.number(), types: z.array(z.string()) })),
  {},
);

/** When the event list was last looked at: what is newer is new. */
export const lastLookStore = define('local', 'lastLook', z.nullable(z.number()), null);

/** How the explorer's table is set up. */
export const lookStore = define('local', 'look', ExplorerLook, DEFAULT_LOOK);

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

/** The id of the archive's database. Another one there means that the browser lost it. */
export const archiveIdStore = define('local', 'archiveId', z.nullable(z.string()), null);

/** Whether the archive is in its spare place, because the browser could not open the usual one. */
export const archiveMovedStore = define('local', 'archiveMoved', z.boolean(), false);

/** When the archive was found to be lost; null once the person has read it. */
export const lossStore = define('local', 'loss', z.nullable(Loss), null);

/** Hosts that were asked for anything, since the extension was installed or erased. */
export const hostsStore = define('local', 'hosts', z.record(z.string(), ContactedHost), {});

/** What was done lately, and before that. Only `log.ts` writes them. */
export const logStore = define('local', 'log', z.array(LogEntry), []);
export const olderLogStore = define('local', 'log.older', z.array(LogEntry), []);
