/** Which rules are on, and with which thresholds. */
import type { Rule } from './rule.ts';

/** What a person chose of a rule; what is absent is as the rule has it. */
export interface RuleChoice {
  readonly on?: boolean;
  readonly params?: Readonly<Record<string, number>>;
}

export interface ActiveRule {
  readonly rule: Rule;
  readonly params: Readonly<Record<string, number>>;
  /** Whether it waits until the account has learned. */
  readonly waits: boolean;
}

/** @param accounts how many are watched. */
export function activeRules(
  rules: readonly Rule[],
  choices: Readonly<Record<string, RuleChoice>>,
  accounts: number,
): ActiveRule[] {
  return rules.flatMap((rule) => {
    const { on, params } = choices[rule.id] ?? {};
    const isOn = isChosenOn(rule, choices[rule.id], accounts);
    return isOn ? [activate(rule, params, on === undefined && rule.start === 'learned')] : [];
  });
}

/** Whether a rule is on, be it chosen or as it comes. @param accounts how many are watched. */
export function isChosenOn({ start }: Rule, choice: RuleChoice | undefined, accounts: number): boolean {
  return choice?.on ?? (start === 'several' ? accounts > 1 : start !== 'off');
}

/** A rule with its thresholds. @param chosen values within the bounds that stand with the rule's words. */
export function activate(rule: Rule, chosen: Readonly<Record<string, number>> = {}, waits = false): ActiveRule {
  return { rule, params: { ...rule.params, ...chosen }, waits };
}
