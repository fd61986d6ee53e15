import { expect, it } from 'vitest';
import { MINUTE } from '../../../utils/time.ts';
import type { Status } from '../../../utils/watch/status.ts';
import { whyUnchecked } from '../../../utils/words/unchecked.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

const watched = (status: Status) => ({ account: buildAccount(), status, progress: null });
const FINE = watched({ kind: 'fine', goodAt: NOW, nextAt: null, completeSince: null });
const PAUSED = watched({ kind: 'paused' });
const SAMPLE = watched({ kind: 'sample' });
const ARCHIVE = watched({ kind: 'archive' });
const slowed = (nextAt: number) =>
  watched({ kind: 'failing', facts: { kind: 'rate-limited' }, since: NOW, nextAt, goodAt: NOW, blind: false });

it.each([
  ['everything is paused', [PAUSED, PAUSED], 'Paused by you: nothing is checked until you resume.'],
  ['Vonage wants to be left alone', [slowed(NOW + 2 * MINUTE), PAUSED], /wait: the next check is in 2 min\.$/],
  ['there are but events from a file', [ARCHIVE], 'These events are from a file: there is nothing to check.'],
  ['there is but the sample', [SAMPLE], 'Sample data is made up: there is nothing to check.'],
])('says why nothing is checked when %s', (_when, accounts, words) => {
  expect(whyUnchecked(accounts, NOW)).toMatch(words);
});

it.each([
  ['an account can be asked about', [FINE, PAUSED, SAMPLE, ARCHIVE]],
  ['one of them need not wait', [slowed(NOW + MINUTE), FINE]],
  ['the wait is over', [slowed(NOW - 1)]],
  ['there is no account', []],
])('says nothing when %s', (_when, accounts) => {
  expect(whyUnchecked(accounts, NOW)).toBeNull();
});
