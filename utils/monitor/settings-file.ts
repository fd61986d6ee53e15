/**
 * Settings as a file, to take to another browser. Never a secret, and of a key not even the hint. Accounts have other ids
 * there: the file calls them by their labels.
 */
import * as z from 'zod/mini';
import { Problem } from '../errors.ts';
import { RuleSettings } from '../rules/rule-settings.ts';
import { type Account, isAsked } from '../watch/account.ts';
import { Settings, isInterval, isKept } from '../watch/settings.ts';

const FORMAT = 'audit-monitor-settings';

const AccountSettings = z.object({
  label: z.string(),
  notices: z.boolean(),
  everyMinutes: z.exactOptional(z.number()),
});

const SettingsFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  settings: Settings,
  /** Absent in files that were written before there were rules. */
  rules: z.exactOptional(RuleSettings),
  /** Found again by their labels. Their keys and secrets have to be entered anew. */
  accounts: z.array(AccountSettings),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

/** @returns the text of a file. */
export function writeSettingsFile(settings: Settings, rules: RuleSettings, accounts: readonly Account[]): string {
  const known = accounts.filter(isAsked);
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const file: SettingsFile = {
    format: FORMAT,
    version: 1,
    settings: withAccounts(settings, labels),
    rules: rulesWithAccounts(rules, labels),
    accounts: known.map((account) => AccountSettings.parse(account)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * @param accounts those that are here: what the file says of others by name is left out.
 * @throws Problem `bad-file` for anything else, also for numbers out of range.
 */
export function readSettingsFile(text: string, accounts: readonly Account[]): SettingsFile {
  const parsed = SettingsFile.safeParse(parseJson(text));
  const intervals = parsed.data
    ? [parsed.data.settings, ...parsed.data.accounts].flatMap(({ everyMinutes }) => everyMinutes ?? [])
    : [];
  if (!parsed.success || !intervals.every(isInterval) || !isKept(parsed.data.settings)) {
    throw new Problem({ kind: 'bad-file' });
  }
  const ids = new Map(accounts.filter(isAsked).map(({ id, label }) => [label, id]));
  const { settings, rules, ...rest } = parsed.data;
  return { ...rest, settings: withAccounts(settings, ids), ...(rules && { rules: rulesWithAccounts(rules, ids) }) };
}

/** The accounts with what the file says of them. */
export function applyToAccounts(accounts: readonly Account[], { accounts: wanted }: SettingsFile): Account[] {
  return accounts.map(({ everyMinutes, ...account }) => {
    const found = wanted.find(({ label }) => label === account.label);
    const kept = everyMinutes === undefined ? account : { ...account, everyMinutes };
    return found && isAsked(account) ? { ...account, ...found } : kept;
  });
}

type Names = ReadonlyMap<string, string>;

function withAccounts(settings: Settings, names: Names): Settings {
  const { notices } = settings;
  const named = Object.entries(notices.levels.accounts).flatMap(([account, level]) => {
    const name = names.get(account);
    return name === undefined ? [] : [[name, level] as const];
  });
  return {
    ...settings,
    notices: { ...notices, levels: { ...notices.levels, accounts: Object.fromEntries(named) } },
  };
}

function rulesWithAccounts(rules: RuleSettings, names: Names): RuleSettings {
  return {
    ...rules,
    exceptions: renamed(rules.exceptions, names),
    tickets: renamed(rules.tickets, names),
    mutes: renamed(rules.mutes, names),
  };
}

/** What is about every account stays as it is. */
function renamed<T extends { readonly account: string | null }>(all: readonly T[], names: Names): T[] {
  return all.flatMap((one) => {
    const account = one.account === null ? null : names.get(one.account);
    return account === undefined ? [] : [{ ...one, account }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
