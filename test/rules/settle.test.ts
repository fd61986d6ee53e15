/** What is stored, taken away and told. */
import { describe, expect, it } from 'vitest';
import { worstFirst } from '../../utils/rules/finding.ts';
import { learningProgress } from '../../utils/rules/past/learning.ts';
import { emptyPast } from '../../utils/rules/past/past-data.ts';
import { teach } from '../../utils/rules/past/teach.ts';
import { toRuleEvent } from '../../utils/rules/event.ts';
import { settle } from '../../utils/rules/settle.ts';
import { DAY, HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, plainFinding, quietPast, watchRules } from '../helpers/rules.ts';

const scope = { rule: 'D6', account: 'production', from: 0, to: 100 };

describe('a verdict', () => {
  it('takes away what was judged and not found again, and nothing else', () => {
    const stored = [
      plainFinding(),
      plainFinding({ bucket: 100 }),
      plainFinding({ rule: 'D8' }),
      plainFinding({ account: 'staging' }),
    ];
    expect(settle(stored, { findings: [], scopes: [scope] }).gone).toEqual([plainFinding()]);
  });

  it('is told where it is new or worse, and not again', () => {
    const verdict = { findings: [plainFinding()], scopes: [scope] };
    expect(settle([], verdict).news).toHaveLength(1);
    expect(settle([plainFinding()], verdict).news).toEqual([]);
    expect(settle([plainFinding({ severity: 'low' })], verdict).news).toHaveLength(1);
    expect(settle([plainFinding({ severity: 'high' })], verdict).news).toEqual([]);
  });

  it('is told where something fresh joins what was put aside, and not where it only counts again', () => {
    const aside = [plainFinding({ excepted: true }), plainFinding({ ticket: 'CHG-123' })];
    for (const before of aside) {
      expect(settle([before], { findings: [plainFinding()], scopes: [scope] }).news).toHaveLength(1);
      expect(settle([before], { findings: [plainFinding({ late: true })], scopes: [scope] }).news).toEqual([]);
    }
  });

  it.each([{ late: true }, { learning: true }, { ticket: 'CHG-123' }, { excepted: true as const }])(
    'is not told where it is %o',
    (parts) => {
      expect(settle([], { findings: [plainFinding(parts)], scopes: [scope] })).toMatchObject({ news: [], gone: [] });
    },
  );

  it('stays news where it was news once', () => {
    expect(settle([plainFinding()], { findings: [plainFinding({ late: true })], scopes: [scope] }).put).toEqual([
      plainFinding(),
    ]);
  });
});

describe('history', () => {
  it('is judged, and marked late', async () => {
    const watch = watchRules(['production'], { isFresh: () => false });
    await watch.take([...quietPast(), buildEvent({ time: NOW, ...STRANGER })]);
    expect(watch.findings().filter(({ rule }) => rule === 'D1')).toMatchObject([{ late: true }, { late: true }]);
  });

  it('is late only where none of its events is fresh', async () => {
    const [old, fresh] = [buildEvent({ time: NOW, ...STRANGER }), buildEvent({ time: NOW, ...STRANGER })];
    const watch = watchRules(['production'], { isFresh: ({ id }) => id === fresh.id });
    await watch.take([...quietPast(), old]);
    await watch.take([fresh]);
    expect(watch.findings().find(({ rule, key }) => rule === 'D1' && key === 'NL')).toMatchObject({ late: false });
  });
});

describe('an account', () => {
  const learn = (count: number, apart: number) => {
    const past = emptyPast('production', 0);
    teach(
      past,
      Array.from({ length: count }, (_, index) => toRuleEvent(buildEvent({ time: NOW + index * apart }))),
    );
    return (days: number) => learningProgress(past, NOW + days * DAY);
  };

  it('learns for fourteen days', () => {
    const progress = learn(100, HOUR);
    expect(progress(6)).toEqual({ isLearning: true, days: 6, ofDays: 14, events: 50, ofEvents: 50 });
    expect([progress(13.9).isLearning, progress(14).isLearning]).toEqual([true, false]);
  });

  it('with few events learns until the fiftieth, but not for more than twice as long', () => {
    expect([learn(50, 10 * HOUR)(20).isLearning, learn(50, 10 * HOUR)(21).isLearning]).toEqual([true, false]);
    expect([learn(3, DAY)(27.9).isLearning, learn(3, DAY)(28).isLearning]).toEqual([true, false]);
  });

  it('that learns has findings of no weight', async () => {
    const watch = watchRules(['production']);
    await watch.take([buildEvent({ time: NOW, type: 'ACCOUNT_SECRET_DELETE' })]);
    const found = watch.findings();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity, learning }) => learning && severity === 'info')).toBe(true);
  });
});

it('lists the worst first, the chain before its parts, and then the newest', () => {
  const list = [
    plainFinding({ severity: 'low', at: 9 }),
    plainFinding({ severity: 'critical', at: 8 }),
    plainFinding({ severity: 'critical', at: 2, rule: 'D30' }),
    plainFinding({ severity: 'critical', at: 7 }),
  ];
  expect(list.sort(worstFirst).map(({ at }) => at)).toEqual([2, 8, 7, 9]);
});
