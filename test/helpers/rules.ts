/** Rules in tests: an account with a quiet past, an archive in memory, and what rules find in it. */
import type { StoredEvent } from '../../utils/audit/event.ts';
import { type RuleChoice, activeRules } from '../../utils/rules/active.ts';
import { type Judging, type Verdict, evaluate } from '../../utils/rules/evaluate.ts';
import { type RuleEvent, toRuleEvent } from '../../utils/rules/event.ts';
import { type Finding, identityOf } from '../../utils/rules/finding.ts';
import { knownThings } from '../../utils/rules/known.ts';
import { createPast } from '../../utils/rules/past/past.ts';
import { emptyPast } from '../../utils/rules/past/past-data.ts';
import { RULES } from '../../utils/rules/registry.ts';
import { settle } from '../../utils/rules/settle.ts';
import type { Rule } from '../../utils/rules/rule.ts';
import { DAY, HOUR } from '../../utils/time.ts';
import { RULE_WORDS } from '../../utils/words/rules/registry.ts';
import { NOW, buildEvent } from './build-event.ts';

export const BOB = { userEmail: 'bob@example.org', userId: '1000002' };
export const CAROL = { userEmail: 'carol@example.org', userId: '1000003' };
export const BERLIN = { ip: '198.51.100.23', country: 'DE' };
export const STRANGER = { ip: '203.0.113.77', country: 'NL' };
export const BY_API = { userEmail: null, userId: null, source: 'DEVAPI', sourceDescription: 'Developer API' };

/** A finding of which nothing matters but what a test gives. */
export function plainFinding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'D6',
    account: 'production',
    key: '',
    bucket: 0,
    severity: 'medium',
    at: 0,
    events: [],
    count: 1,
    facts: {},
    late: false,
    learning: false,
    ...parts,
  };
}

/** Ninety days in which alice signed in every weekday at nine, from the office, and a program looked in at noon. */
export function quietPast(account = 'production', end = NOW): StoredEvent[] {
  const midnight = Math.floor(end / DAY) * DAY;
  const days = Array.from({ length: 90 }, (_, back) => midnight - (90 - back) * DAY).filter((day) =>
    [1, 2, 3, 4, 5].includes(new Date(day).getUTCDay()),
  );
  return days.flatMap((day) => [
    buildEvent({ account, type: 'USER_LOGIN', time: day + 9 * HOUR }),
    buildEvent({ account, type: 'USER_LOGOUT', time: day + 14 * HOUR }),
    buildEvent({ account, type: 'NUMBER_LINKED', time: day + 12 * HOUR, ...BY_API }),
  ]);
}

/** What somebody would read who has no fact for it. */
const GIBBERISH = /undefined|NaN|null|\[object|  /;

function explanationOf({ rule, facts }: Finding): string {
  return RULE_WORDS.get(rule)?.explain(facts) ?? '';
}

/** What is told differently of a judgement than that all rules are on and nothing is known. */
export type Around = Partial<Pick<Judging, 'known' | 'exceptions' | 'tickets'>> & {
  readonly choices?: Readonly<Record<string, RuleChoice>>;
  readonly rules?: readonly Rule[];
  /** Whether an event is news; every one is, if absent. */
  readonly isFresh?: (event: { readonly id: string }) => boolean;
};

export interface Watch {
  /** Events come in, all of one account. */
  readonly take: (events: readonly StoredEvent[]) => Promise<Verdict>;
  /** What is stored of findings. */
  readonly findings: () => Finding[];
}

/** Accounts that are watched, and what was found so far. @param accounts all of them; nothing is known of them. */
export function watchRules(accounts: readonly string[], around: Around = {}): Watch {
  const pasts = new Map(accounts.map((account) => [account, createPast(emptyPast(account, 0))]));
  const stored = new Map<string, RuleEvent>();
  let findings: Finding[] = [];
  const judging: Judging = {
    rules: activeRules(around.rules ?? RULES, around.choices ?? {}, accounts.length),
    pasts: Array.from(pasts.values()),
    eventsBetween: (account, types, from, to) =>
      Array.from(stored.values()).filter(
        (event) =>
          event.account === account && (types?.includes(event.type) ?? true) && event.at >= from && event.at < to,
      ),
    findingsBetween: (account, from, to) =>
      findings.filter((finding) => finding.account === account && finding.bucket >= from && finding.bucket < to),
    known: around.known ?? knownThings([]),
    exceptions: around.exceptions ?? [],
    tickets: around.tickets ?? [],
  };
  return {
    findings: () => findings,
    async take(events) {
      const account = events[0]?.account ?? '';
      const all = events.map(toRuleEvent);
      const added = all.filter(({ id }) => !stored.has(`${account} ${id}`));
      for (const event of added) stored.set(`${account} ${event.id}`, event);
      const shift = pasts.get(account)?.learn(added) ?? { moments: [], relearnt: null };
      const isFresh = around.isFresh ?? (() => true);
      const verdict = await evaluate({ account, events: all, isFresh }, shift, judging);
      const { put, gone } = settle(findings, verdict);
      const touched = new Set([...put, ...gone].map(identityOf));
      findings = [...findings.filter((finding) => !touched.has(identityOf(finding))), ...put];
      return verdict;
    },
  };
}

/** What is found in events after a quiet past, the oldest first. @param rule only what this one finds. */
export async function findingsIn(
  rule: string,
  events: readonly StoredEvent[],
  around: Around = {},
): Promise<Finding[]> {
  const accounts = [...new Set(events.map(({ account }) => account))];
  const watch = watchRules(accounts, around);
  for (const account of accounts) {
    await watch.take(quietPast(account));
    await watch.take(events.filter((event) => event.account === account));
  }
  const ids = new Set(events.map(({ id }) => id));
  const found = watch.findings().filter((one) => one.rule === rule && one.events.some(({ id }) => ids.has(id)));
  const unexplained = found.map(explanationOf).find((text) => !text.endsWith('.') || GIBBERISH.test(text));
  if (unexplained !== undefined) throw new Error(`${rule} cannot explain itself: ${unexplained}`);
  return found.sort((a, b) => a.at - b.at);
}
