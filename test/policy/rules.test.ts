/** A rule is three files of one name: what the worker runs, what people read, and the proof. */
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../utils/audit/catalogue.ts';
import { RULES } from '../../utils/rules/registry.ts';
import type { Start } from '../../utils/rules/rule.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { BLIND_SPOTS } from '../../utils/words/rules/blind-spots.ts';
import { RULE_WORDS } from '../../utils/words/rules/registry.ts';
import type { Unit } from '../../utils/words/rules/rule-words.ts';
import { importsOf, list, read, shippedSources } from '../helpers/sources.ts';

const nameOf = (path: string) => path.replace(/^.*\/|(\.test)?\.ts$/g, '');
const LOGIC = list('utils/rules/list/d[0-9]*.ts').map(nameOf).toSorted();
const idOf = (name: string) => `D${Number(name.slice(1, 3))}`;

it('has the rules D1 to D32, each once', () => {
  const ids = Array.from({ length: 32 }, (_, index) => `D${index + 1}`);
  expect(RULES.map(({ id }) => id)).toEqual(ids);
  expect(Array.from(RULE_WORDS.keys())).toEqual(ids);
  expect(LOGIC.map(idOf)).toEqual(ids);
});

it('has words and a proof of the same name for each', () => {
  expect(list('utils/words/rules/d[0-9]*.ts').map(nameOf).toSorted()).toEqual(LOGIC);
  expect(list('test/rules/d[0-9]*.test.ts').map(nameOf).toSorted()).toEqual(LOGIC);
});

describe.each(LOGIC)('%s', (name) => {
  const id = idOf(name);
  const rule = RULES.find((one) => one.id === id);
  const words = RULE_WORDS.get(id);

  it('says the same id in its three files', () => {
    expect(read(`utils/rules/list/${name}.ts`)).toContain(`id: '${id}'`);
    expect(read(`utils/words/rules/${name}.ts`)).toContain(`id: '${id}'`);
    expect(read(`test/rules/${name}.test.ts`)).toMatch(new RegExp(`'${id}'|fraudChain|findBlindness`));
  });

  it('is proved with something that must not be found', () => {
    expect(read(`test/rules/${name}.test.ts`)).toMatch(/toEqual\(\s*\[\],?\s*\)|toBeNull\(\)/);
  });

  it('bounds each of its thresholds around the usual one', () => {
    const bounds = words?.params ?? {};
    expect(Object.keys(bounds).toSorted()).toEqual(Object.keys(rule?.params ?? {}).toSorted());
    const outside = Object.entries(rule?.params ?? {}).filter(([param, value]) => {
      const { least = Infinity, most = -Infinity } = bounds[param] ?? {};
      return value < least || value > most;
    });
    expect(outside).toEqual([]);
  });

  it('looks as far as its longest window', () => {
    const spans: Partial<Record<Unit, number>> = { minutes: MINUTE, hours: HOUR };
    const longest = Object.values(words?.params ?? {}).map(({ most, unit }) => most * (spans[unit] ?? 0));
    const looks = (rule?.looks ?? []).map(({ back = 0, ahead = 0 }) => Math.max(back, ahead));
    // A chain looks at findings, not at events; a rule about several accounts at what they have seen.
    const needed = id === 'D30' ? 0 : Math.max(0, ...longest);
    const reach = rule?.isAcross ? [rule.remembers?.back ?? 0, rule.remembers?.ahead ?? 0] : looks;
    expect(rule?.isAcross ? Math.min(...reach) : Math.max(0, ...reach)).toBeGreaterThanOrEqual(needed);
    expect(Math.max(0, ...looks)).toBeLessThanOrEqual(7 * DAY);
  });

  it('says what it is, what to do and what it misses', () => {
    const { title = '', triage = [], gaps = [], severity = [], attack = [] } = words ?? {};
    expect([title.length > 0 && title.length <= 45, triage.length > 1, gaps.length > 0]).toEqual([true, true, true]);
    expect(severity.length).toBeGreaterThan(0);
    expect(severity).toEqual(SEVERITIES.filter((each) => severity.includes(each)));
    expect(attack.length > 0 || id === 'D31').toBe(true);
    for (const { v18, v19 } of attack) expect([v18, v19].every((each) => /^T\d{4}(\.\d{3})?$/.test(each))).toBe(true);
    expect(words?.explain({})).toMatch(/\.$/);
  });
});

it('names techniques by both versions of ATT&CK where they differ', () => {
  expect(RULE_WORDS.get('D9')?.attack).toEqual([{ v18: 'T1562.008', v19: 'T1685.002' }]);
  expect(RULE_WORDS.get('D10')?.attack).toEqual([{ v18: 'T1562.007', v19: 'T1686.001' }]);
  expect(RULE_WORDS.get('D1')?.attack).toEqual([{ v18: 'T1078.004', v19: 'T1078.004' }]);
});

it('has on, off, learned and across accounts what should be', () => {
  const starting = (start: Start) => RULES.filter((rule) => rule.start === start).map(({ id }) => Number(id.slice(1)));
  expect(starting('learned')).toEqual([4, 5, 13, 24, 25, 26, 32]);
  expect(starting('several')).toEqual([29]);
  expect(starting('off')).toEqual([19]);
});

it('says of rules that need sign-ins that those need Premium Support', () => {
  const saying = Array.from(RULE_WORDS.values()).filter(({ gaps }) => gaps.some((gap) => gap.includes('Premium')));
  expect(saying.map(({ id }) => id)).toEqual(expect.arrayContaining(['D4', 'D5']));
});

it.each(['failed', 'two-factor', 'session', 'Messages and calls', 'read', 'secret'])(
  'says that this log cannot show what has to do with: %s',
  (subject) => {
    expect(BLIND_SPOTS.items.some((item) => item.includes(subject))).toBe(true);
  },
);

it('lets no rule know its words, and no page word into the worker', () => {
  const rules = shippedSources().filter(({ path }) => path.startsWith('utils/rules/'));
  const reading = rules.filter((file) => importsOf(file).some((used) => used.startsWith('utils/words/')));
  expect(reading.map(({ path }) => path)).toEqual([]);
});
