/** The rules as the options list them. */
import type { Severity } from '../audit/catalogue.ts';
import { isChosenOn } from '../rules/active.ts';
import { blinded } from '../rules/list/d09-blinded.ts';
import type { Finding } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Rule } from '../rules/rule.ts';
import { type Decision, levelOf } from '../watch/notice-level.ts';
import type { Level, NoticeSettings } from '../watch/notice-settings.ts';
import type { RuleState } from '../words/rule-options.ts';
import { RULE_WORDS } from '../words/rules/registry.ts';
import { PREMIUM_GAP, type RuleWords } from '../words/rules/rule-words.ts';

export interface ListedRule {
  readonly id: string;
  readonly words: RuleWords;
  readonly on: boolean;
  readonly state: RuleState;
  /** Its thresholds as they are, and as they come. */
  readonly params: Readonly<Record<string, number>>;
  readonly usual: Readonly<Record<string, number>>;
  readonly isAdjusted: boolean;
  /** Whether Vonage records all that it looks at with Premium Support only. */
  readonly needsPremium: boolean;
  /** Whether it can be tried on what happened. */
  readonly judgesPast: boolean;
  /** The rule's own; null: others decide. */
  readonly level: Level | null;
  /** How loud it is as its findings are severe, the mildest first, where no account decides. */
  readonly decisions: readonly (readonly [Severity, Decision])[];
  /** Milliseconds since the epoch; null: it is not muted everywhere. */
  readonly mutedUntil: number | null;
}

/** @param accounts how many are watched. @param now what mutes are over by. */
export function listRules(
  { choices, mutes }: Pick<RuleSettings, 'choices' | 'mutes'>,
  notices: NoticeSettings,
  accounts: number,
  now: number,
): ListedRule[] {
  return RULES.flatMap((rule) => {
    const words = RULE_WORDS.get(rule.id);
    if (!words) return [];
    const choice = choices[rule.id];
    const on = isChosenOn(rule, choice, accounts);
    const muted = mutes.filter((mute) => mute.rule === rule.id && mute.account === null && mute.until > now);
    return {
      id: rule.id,
      words,
      on,
      state: stateOf(rule, on, choice?.on),
      params: { ...rule.params, ...choice?.params },
      usual: rule.params,
      isAdjusted: Object.entries(choice?.params ?? {}).some(([name, value]) => rule.params[name] !== value),
      needsPremium: words.gaps.includes(PREMIUM_GAP),
      judgesPast: rule !== blinded,
      level: notices.levels.rules[rule.id] ?? null,
      decisions: words.severity.map((severity) => [
        severity,
        levelOf({ rule: rule.id, account: null, family: null, severity }, notices),
      ]),
      mutedUntil: muted.length === 0 ? null : Math.max(...muted.map(({ until }) => until)),
    };
  });
}

function stateOf({ start }: Rule, on: boolean, chosen: boolean | undefined): RuleState {
  if (chosen === undefined && start === 'learned') return 'learned';
  if (chosen === undefined && start === 'several' && !on) return 'several';
  return on ? 'on' : 'off';
}

export type RuleFilter = 'all' | 'on' | 'off';

/** Those that are switched so and whose title or id holds a text. */
export function filterRules(rules: readonly ListedRule[], text: string, show: RuleFilter): ListedRule[] {
  const wanted = text.trim().toLowerCase();
  return rules.filter(
    ({ id, words, on }) =>
      (show === 'all' || on === (show === 'on')) &&
      (id.toLowerCase() === wanted || words.title.toLowerCase().includes(wanted)),
  );
}

/** How much each rule found since a moment, apart from what it was told to leave alone. */
export function countByRule(findings: readonly Finding[], since: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, at, excepted } of findings)
    if (at >= since && !excepted) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

type Choices = RuleSettings['choices'];

/** The choices with a rule switched. What is as it comes is not chosen: it may wait until an account has learned. */
export function switched(id: string, choices: Choices, on: boolean, accounts: number): Choices {
  const rule = RULES.find((one) => one.id === id);
  const { on: _before, ...rest } = choices[id] ?? {};
  const isUsual = rule !== undefined && on === isChosenOn(rule, undefined, accounts);
  return { ...choices, [id]: isUsual ? rest : { ...rest, on } };
}

/** The choices with a rule's thresholds; those that are as they come are not chosen. */
export function adjusted(id: string, choices: Choices, params: Readonly<Record<string, number>>): Choices {
  const rule = RULES.find((one) => one.id === id);
  const { params: _before, ...rest } = choices[id] ?? {};
  const others = Object.entries(params).filter(([name, value]) => rule?.params[name] !== value);
  return { ...choices, [id]: others.length === 0 ? rest : { ...rest, params: Object.fromEntries(others) } };
}
