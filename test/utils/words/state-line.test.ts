import { expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../../utils/time.ts';
import type { Status } from '../../../utils/watch/status.ts';
import type { Progress, WatchedAccount } from '../../../utils/watch/watched-account.ts';
import { type StateLine, lookedAt, stateLine } from '../../../utils/words/state-line.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

const watched = (label: string, status: Status, parts: Partial<WatchedAccount> = {}): WatchedAccount => ({
  account: buildAccount({ id: label, label }),
  status,
  progress: null,
  ...parts,
});
const fine = (ago: number): Extract<Status, { kind: 'fine' }> => ({
  kind: 'fine',
  goodAt: NOW - ago,
  nextAt: NOW - ago + 5 * MINUTE,
  completeSince: null,
});
const REFUSED: Status = {
  kind: 'attention',
  facts: { kind: 'refused', status: 401, traceId: 'abc' },
  since: NOW - 121 * MINUTE,
  goodAt: NOW,
};
const BUSY: Status = {
  kind: 'failing',
  facts: { kind: 'server' },
  since: NOW,
  nextAt: NOW + 2 * MINUTE,
  goodAt: NOW,
  blind: false,
};
const BLIND: Status = {
  kind: 'failing',
  facts: null,
  since: NOW - DAY - MINUTE,
  nextAt: null,
  goodAt: null,
  blind: true,
};
const PROGRESS: Progress = {
  doing: 'history',
  since: NOW - 2 * MINUTE,
  read: 12_000,
  stored: 12_300,
  expected: 45_000,
  reached: NOW - 400 * DAY,
};

it.each<[string, WatchedAccount[], Partial<StateLine>]>([
  [
    'when it was checked',
    [watched('A', fine(20 * SECOND))],
    { tone: 'fine', text: 'Checked 20 s ago · next in 4 min', end: '' },
  ],
  [
    'what is missing, and why',
    [watched('A', { ...fine(0), gap: { from: NOW - 3 * DAY, to: NOW - 2 * DAY, why: 'refused' } })],
    { tone: 'fine', end: 'gap Mon 2 Mar, key refused by Vonage' },
  ],
  [
    'of which account something is missing',
    [watched('A', fine(0)), watched('B', { ...fine(0), gap: { from: 0, to: NOW - 2 * DAY, why: 'reset' } })],
    { end: 'B: gap Mon 2 Mar, storage reset by the browser' },
  ],
  [
    'the oldest of several checks',
    [watched('A', fine(20_000)), watched('B', fine(60_000))],
    { text: 'Checked 1 min ago · next in 4 min', end: '2 of 2 accounts' },
  ],
  ['how many are watched', [watched('A', fine(20_000)), watched('B', { kind: 'paused' })], { end: '1 of 2 accounts' }],
  [
    'a refused key, and what helps',
    [watched('A', REFUSED)],
    {
      tone: 'bad',
      text: 'Not watching since 12:31 UTC (2 h): Vonage refused the key or secret.',
      remedy: 'new-secret',
      facts: { kind: 'refused', status: 401, traceId: 'abc' },
      blind: true,
    },
  ],
  [
    'whose key is refused among several',
    [watched('A', fine(0)), watched('B', REFUSED)],
    { text: 'B: Not watching since 12:31 UTC (2 h): Vonage refused the key or secret.', account: 'B' },
  ],
  [
    'a passing failure',
    [watched('A', BUSY)],
    { tone: 'off', text: 'Vonage has trouble answering. Trying again in 2 min.', blind: false },
  ],
  [
    'blindness without a reason',
    [watched('A', BLIND)],
    { tone: 'bad', text: 'Not watching since Tue 3 Mar 14:31 UTC (24 h): no check came through.', blind: true },
  ],
  [
    'history being read, with its progress',
    [watched('A', { kind: 'first' }, { progress: PROGRESS })],
    {
      tone: 'busy',
      text: 'Reading history · reached 28 Jan 2025 · about 5 min left',
      end: '12,300 of about 45,000',
    },
  ],
  [
    'a first look before its first page',
    [watched('A', { kind: 'first' })],
    { tone: 'busy', text: 'The first check begins' },
  ],
  [
    'a check under way',
    [watched('A', fine(0), { progress: { ...PROGRESS, doing: 'poll' } })],
    { tone: 'busy', text: 'Checking now' },
  ],
  ['being offline', [watched('A', { kind: 'offline', goodAt: NOW })], { tone: 'off', blind: true }],
  [
    'that the person paused it',
    [watched('A', { kind: 'paused' })],
    { text: 'Paused by you. Nothing is checked.', remedy: 'resume', account: 'A' },
  ],
  [
    'that it is the sample',
    [watched('A', { kind: 'sample' })],
    { text: 'Sample data. Nothing is being watched.', remedy: 'remove-sample' },
  ],
  ['that there is no account', [], { remedy: 'add-account' }],
  [
    'nothing to press where only time helps',
    [watched('A', { ...BUSY, facts: { kind: 'rate-limited' } })],
    { text: 'Vonage asks us to slow down. Trying again in 2 min.', remedy: null },
  ],
  [
    'that the sample is shown beside what is watched, without counting it',
    [watched('A', fine(0)), watched('B', fine(0)), watched('S', { kind: 'sample' })],
    { end: '2 of 2 accounts, sample data shown' },
  ],
  [
    'nothing of what only holds events from a file, beside what is watched',
    [watched('A', fine(0)), watched('F', { kind: 'archive' })],
    { tone: 'fine', blind: false },
  ],
  [
    'that nothing is watched where there is nothing else',
    [watched('F', { kind: 'archive' })],
    { text: 'Events from a file. Nothing is being watched.', remedy: 'add-account', blind: true },
  ],
  [
    'that the sample is shown, beside a problem too',
    [watched('A', REFUSED), watched('S', { kind: 'sample' })],
    { tone: 'bad', end: 'sample data shown' },
  ],
])('says %s', (_what, accounts, line) => {
  expect(stateLine(accounts, NOW, false)).toMatchObject(line);
});

it.each([
  ['a fine account', watched('A', fine(0))],
  ['a problem', watched('A', REFUSED)],
])('says that it checks as soon as that is asked for, over %s', (_what, account) => {
  expect(stateLine([account], NOW, true)).toMatchObject({ tone: 'busy', text: 'Checking now', remedy: null });
});

it('fills its ring until the next check', () => {
  expect(stateLine([watched('A', fine(4 * MINUTE))], NOW, false).elapsed).toBeCloseTo(0.8);
});

it.each([
  [null, null],
  [Date.UTC(2026, 2, 4, 9, 5), '09:05'],
  [Date.UTC(2026, 2, 3, 9, 5), 'Tue 3 Mar 09:05'],
])('names the last look at %s as %s', (time, words) => {
  expect(lookedAt(time, NOW)).toBe(words);
});
