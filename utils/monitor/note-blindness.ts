import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { findBlindness } from '../rules/absence.ts';
import { type ActiveRule, activeRules } from '../rules/active.ts';
import { filed } from '../rules/controls/filed.ts';
import type { Finding } from '../rules/finding.ts';
import { blinded } from '../rules/list/d09-blinded.ts';
import { isWorthTelling } from '../rules/settle.ts';
import { type Account, isAsked } from '../watch/account.ts';
import { type Health, NEW_HEALTH } from '../watch/health.ts';
import { type Settings, intervalOf } from '../watch/settings.ts';
import type { MonitorPorts } from './ports.ts';

/** How checks go, of all accounts. */
export interface Watch {
  readonly accounts: readonly Account[];
  readonly settings: Settings;
  readonly healths: Readonly<Record<string, Health>>;
  /** See `awakeStore`; null where it is not known. */
  readonly awakeSince: number | null;
}

/** Finds that an account is not watched any more, once for each time: nothing comes then that a rule could judge. */
export async function noteBlindness(
  { archive, isOnline, now }: Pick<MonitorPorts, 'archive' | 'isOnline' | 'now'>,
  { accounts, settings, healths, awakeSince }: Watch,
): Promise<void> {
  const rules = await ruleSettingsStore.get();
  const [active] = activeRules([blinded], rules.choices, accounts.length);
  if (!active) return;
  const ableSince = isOnline() ? awakeSince : null;
  for (const account of accounts.filter((one) => isAsked(one) && !one.paused && !settings.paused)) {
    const found = find(account, healths[account.id] ?? NEW_HEALTH, active, ableSince, settings, now());
    if (!found) continue;
    const { rule, bucket } = found;
    const known = await archive.rules.findingsIn([{ rule, account: account.id, from: bucket, to: bucket + 1 }]);
    if (known.length > 0) continue;
    const finding = filed(found, rules);
    const news = isWorthTelling(finding) ? [finding] : [];
    await archive.rules.store(null, { put: [finding], gone: [], news }, now());
  }
}

function find(
  account: Account,
  { problem, failures, goodAt }: Health,
  active: ActiveRule,
  ableSince: number | null,
  settings: Settings,
  now: number,
): Finding | null {
  const isOffline = problem?.facts.kind === 'offline';
  return findBlindness(
    {
      account: account.id,
      problem: problem?.facts.kind ?? null,
      since: problem?.since ?? null,
      failures,
      goodAt,
      interval: intervalOf(settings, account),
      ableSince: isOffline ? null : ableSince,
    },
    now,
    active,
  );
}
