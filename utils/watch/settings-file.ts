/** Settings as a file, to take to another browser. Never a secret, and of a key not even the hint. */
import * as z from 'zod/mini';
import { Problem } from '../errors.ts';
import { type Account, isAsked } from './account.ts';
import { Settings, isInterval, isKept } from './settings.ts';

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
  /** Found again by their labels. Their keys and secrets have to be entered anew. */
  accounts: z.array(AccountSettings),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

export function writeSettingsFile(settings: Settings, accounts: readonly Account[]): string {
  const known = accounts.filter(isAsked).map((account) => AccountSettings.parse(account));
  const file: SettingsFile = { format: FORMAT, version: 1, settings, accounts: known };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @throws Problem `bad-file` for anything else, also for numbers out of range. */
export function readSettingsFile(text: string): SettingsFile {
  const parsed = SettingsFile.safeParse(parseJson(text));
  const intervals = parsed.data
    ? [parsed.data.settings, ...parsed.data.accounts].flatMap(({ everyMinutes }) => everyMinutes ?? [])
    : [];
  if (!parsed.success || !intervals.every(isInterval) || !isKept(parsed.data.settings)) {
    throw new Problem({ kind: 'bad-file' });
  }
  return parsed.data;
}

/** The accounts with what the file says of them. */
export function applyToAccounts(accounts: readonly Account[], { accounts: wanted }: SettingsFile): Account[] {
  return accounts.map(({ everyMinutes, ...account }) => {
    const found = wanted.find(({ label }) => label === account.label);
    const kept = everyMinutes === undefined ? account : { ...account, everyMinutes };
    return found && isAsked(account) ? { ...account, ...found } : kept;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
