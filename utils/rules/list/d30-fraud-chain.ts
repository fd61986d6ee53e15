import type { Severity } from '../../audit/catalogue.ts';
import { HOUR } from '../../time.ts';
import type { Finding } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** It judges no events: see `chain.ts`. */
export const fraudChain = defineRule({
  id: 'D30',
  start: 'on',
  types: [],
  params: {
    points: 15,
    parts: 3,
    window: 24,
  },
  judge: () => null,
});

/** What an attack is made of: a stranger, a way in, numbers, money, a way out. */
const GROUPS: Readonly<Record<string, number>> = { D1: 0, D2: 0, D6: 1, D10: 1, D13: 2, D17: 3, D14: 4, D15: 4 };
const POINTS: Readonly<Record<Severity, number>> = { info: 1, low: 2, medium: 4, high: 7, critical: 10 };

export interface Chain {
  /** When it became one. */
  readonly at: number;
  readonly points: number;
  readonly parts: readonly Finding[];
}

export function isPart(rule: string): boolean {
  return Object.hasOwn(GROUPS, rule);
}

/** Every finding that completes a chain, with what came before it. Of each group the worst counts; what is expected or excepted does not. */
export function findChains(findings: readonly Finding[], params: Readonly<Record<string, number>>): Chain[] {
  const { points: least = 0, parts: fewest = 0, window = 0 } = params;
  const open = findings.filter(({ ticket, excepted }) => ticket === undefined && !excepted);
  return open.flatMap(({ at }) => {
    const parts = open.filter((part) => at - window * HOUR < part.at && part.at <= at);
    const groups = new Map<number, number>();
    for (const { rule, severity } of parts) {
      const group = GROUPS[rule] ?? -1;
      groups.set(group, Math.max(groups.get(group) ?? 0, POINTS[severity]));
    }
    const points = Array.from(groups.values()).reduce((sum, each) => sum + each, 0);
    return groups.size >= fewest && points >= least ? [{ at, points, parts }] : [];
  });
}
