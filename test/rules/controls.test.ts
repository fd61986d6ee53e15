/** What keeps findings from crying wolf. */
import { describe, expect, it } from 'vitest';
import { proposals } from '../../utils/rules/controls/budget.ts';
import { type RuleException, isExcepted, proposeException } from '../../utils/rules/controls/exception.ts';
import { filed } from '../../utils/rules/controls/filed.ts';
import { isMuted } from '../../utils/rules/controls/mute.ts';
import type { Finding } from '../../utils/rules/finding.ts';
import { DAY, HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn, plainFinding } from '../helpers/rules.ts';

const created = (hours: number, parts: object = {}) =>
  buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW + hours * HOUR, ...parts });
const ALICE = { user: 'alice@example.org', ip: '192.0.2.10', country: 'GB' };
const finding = (parts: Partial<Finding> = {}) => plainFinding({ at: NOW - HOUR, facts: ALICE, ...parts });

describe('an exception', () => {
  const exception: RuleException = {
    rule: 'D6',
    account: 'production',
    subject: 'ip',
    value: '192.0.2.10',
    until: NOW + 2 * HOUR,
  };

  it('is proposed for the smallest thing that the finding is about, and ends', () => {
    expect(proposeException(finding(), NOW)).toEqual({ ...exception, until: NOW + 90 * DAY });
    expect(proposeException(finding({ facts: { app: 'one', ip: '192.0.2.10' } }), NOW)).toMatchObject({
      subject: 'app',
    });
    expect(proposeException(finding({ facts: {} }), NOW)).toMatchObject({ subject: null });
  });

  it('puts aside what it is about, until it ends', async () => {
    const events = [created(0), created(1, { ip: '192.0.2.99' }), created(3)];
    const found = await findingsIn('D6', events, { exceptions: [exception] });
    expect(found.map(({ facts, excepted }) => [facts['ip'], excepted])).toEqual([
      ['192.0.2.10', true],
      ['192.0.2.99', undefined],
      ['192.0.2.10', undefined],
    ]);
  });

  it('does not hide what else was found within the hour', async () => {
    const events = [created(0), created(0, STRANGER)];
    expect(await findingsIn('D6', events, { exceptions: [exception] })).toEqual([
      expect.objectContaining({ severity: 'critical', count: 1, facts: expect.objectContaining(STRANGER) }),
    ]);
  });

  it('is about its own rule and account, or every account', () => {
    const without = { ...exception, subject: null };
    expect(isExcepted([without], finding(), NOW)).toBe(true);
    expect(isExcepted([without], finding({ rule: 'D8' }), NOW)).toBe(false);
    expect(isExcepted([without], finding({ account: 'staging' }), NOW)).toBe(false);
    expect(isExcepted([{ ...without, account: null }], finding({ account: 'staging' }), NOW)).toBe(true);
    expect(isExcepted([exception], finding({ facts: {} }), NOW)).toBe(false);
  });
});

describe('a ticket', () => {
  const ticket = { name: 'CHG-123', account: 'production', rules: ['D6'], from: NOW, until: NOW + HOUR };

  it('has what it explains filed under its name', async () => {
    expect(await findingsIn('D6', [created(0.5)], { tickets: [ticket] })).toMatchObject([
      { ticket: 'CHG-123', severity: 'medium' },
    ]);
  });

  it('explains nothing before, after, elsewhere, or of another kind', async () => {
    for (const other of [
      { ...ticket, until: NOW },
      { ...ticket, from: NOW + HOUR },
      { ...ticket, account: 'staging' },
      { ...ticket, rules: ['D8'] },
    ]) {
      const [found] = await findingsIn('D6', [created(0.5)], { tickets: [other] });
      expect(found).not.toHaveProperty('ticket');
    }
  });

  it('does not hide what happened in the same hour without it', async () => {
    const early = { ...ticket, until: NOW + 60_000 };
    const events = [created(0), created(0.2, STRANGER)];
    const [found, ...others] = await findingsIn('D6', events, { tickets: [early] });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'critical', count: 1 });
    expect(found).not.toHaveProperty('ticket');
  });
});

it('files what no event makes under what explains it, and under that alone', () => {
  const ticket = { name: 'CHG-123', account: null, rules: ['D6'], from: 0, until: NOW };
  const exception = { rule: 'D6', account: null, subject: null, value: '', until: NOW };
  const before = finding({ ticket: 'CHG-1', excepted: true });
  expect(filed(before, { exceptions: [], tickets: [] })).toEqual(finding());
  expect(filed(finding(), { exceptions: [exception], tickets: [ticket] })).toEqual(
    finding({ ticket: 'CHG-123', excepted: true }),
  );
});

it('a muted rule is muted for a time, in its account or everywhere', () => {
  const mute = { rule: 'D6', account: null, until: NOW };
  expect(isMuted([mute], finding(), NOW - 1)).toBe(true);
  expect(isMuted([mute], finding(), NOW)).toBe(false);
  expect(isMuted([{ ...mute, account: 'staging' }], finding(), NOW - 1)).toBe(false);
  expect(isMuted([mute], finding({ rule: 'D8' }), NOW - 1)).toBe(false);
});

describe('the budget of a rule', () => {
  const many = (count: number, dismissed: number, parts: Partial<Finding> = {}) =>
    Array.from({ length: count }, (_, index) => ({ finding: finding(parts), dismissed: index < dismissed }));

  it('is spent by more than five findings a week of which most were dismissed', () => {
    expect(proposals(many(6, 5), NOW)).toMatchObject([{ rule: 'D6', subject: 'ip', value: '192.0.2.10' }]);
  });

  it('is not spent by five, by fewer dismissed, or by older ones', () => {
    expect(proposals(many(5, 5), NOW)).toEqual([]);
    expect(proposals(many(10, 8), NOW)).toEqual([]);
    expect(proposals(many(6, 6, { at: NOW - 8 * DAY }), NOW)).toEqual([]);
  });

  it('proposes what was dismissed most', () => {
    const mixed = [...many(4, 4), ...many(3, 3, { facts: { ip: '192.0.2.99' } })];
    expect(proposals(mixed, NOW)).toMatchObject([{ value: '192.0.2.10' }]);
  });
});
