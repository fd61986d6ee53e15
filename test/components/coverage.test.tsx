import { describe, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { Coverage } from '../../components/settings/Coverage.tsx';
import { DAY, HOUR } from '../../utils/time.ts';
import type { Gap } from '../../utils/watch/gap.ts';
import type { LogEntry } from '../../utils/watch/log-entry.ts';
import type { Span } from '../../utils/watch/spans.ts';
import type { Status } from '../../utils/watch/status.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { NOW } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const FINE: Status = { kind: 'fine', goodAt: NOW, nextAt: null, completeSince: 0 };
const span = (from: number, to: number, parts: Partial<Span> = {}): Span => ({
  from,
  to,
  at: to,
  how: 'poll',
  ...parts,
});
const ON_TIME = span(NOW - 9 * DAY, NOW - HOUR);

interface Parts extends Partial<WatchedAccount> {
  spans?: Span[];
  gaps?: Gap[];
  log?: LogEntry[];
  onFetch?: () => void;
}

function coverage({ spans = [ON_TIME], gaps = [], log = [], onFetch = () => undefined, ...parts }: Parts) {
  const watched = { account: buildAccount(), status: FINE, progress: null, ...parts };
  const covered = { spans, gaps, since: spans.at(-1)?.from ?? null };
  return render(
    <Coverage watched={watched} covered={covered} oldest={NOW - 9 * DAY} log={log} now={NOW} onFetch={onFetch} />,
  );
}

const gapsIn = (root: HTMLElement) => Array.from(root.querySelectorAll('.gaps li'), (item) => item.textContent);
const button = (root: HTMLElement) => root.querySelector<HTMLButtonElement>('.gaps button');
const help = (root: HTMLElement) =>
  root.querySelector(`[id="${button(root)?.getAttribute('aria-describedby')}"]`)?.textContent;

describe('what is stored of an account', () => {
  it('is complete without a gap where it was checked on time, and then nothing is offered', () => {
    const root = coverage({});
    expect(root.textContent).toContain('Complete since 23 Feb 2026');
    expect([root.textContent?.includes('gap'), button(root)]).toEqual([false, null]);
  });

  it.each<[Gap['why'], string]>([
    ['closed', 'browser closed or asleep'],
    ['refused', 'key refused by Vonage'],
    ['offline', 'this computer was offline'],
    ['locked', 'extension locked'],
    ['paused', 'paused by you'],
    ['reset', 'storage reset by the browser'],
  ])('names a gap with its reason: %s', (why, words) => {
    const gap = { from: NOW - 3 * DAY, to: NOW - 3 * DAY + HOUR, why };
    const root = coverage({ gaps: [gap] });
    expect(gapsIn(root)).toEqual([`Gap 1 Mar 2026 14:32 to 15:32 UTC: ${words}`]);
    expect(root.querySelectorAll('.cover--gap')).toHaveLength(1);
  });

  it.each<[Status, string]>([
    [{ kind: 'paused' }, 'paused by you'],
    [{ kind: 'offline', goodAt: NOW }, 'this computer was offline'],
    [{ kind: 'attention', facts: { kind: 'refused' }, since: NOW, goodAt: NOW }, 'key refused by Vonage'],
  ])('has a gap up to now while nobody asks: %j', (status, words) => {
    const root = coverage({ status });
    expect(gapsIn(root)).toEqual([`Gap 4 Mar 2026 13:32 to 14:32 UTC: ${words}`]);
    expect(root.textContent).toContain('Complete from 23 Feb 2026 to 4 Mar 2026 13:32 UTC');
  });

  it('tells in words how each period was read, newest first', () => {
    const late = span(NOW - DAY, NOW - 20 * HOUR, { how: 'late', why: 'locked' });
    const root = coverage({ spans: [ON_TIME, late] });
    expect(Array.from(root.querySelectorAll('details:not(:has(.checks)) li'), (item) => item.textContent)).toEqual([
      '3 Mar 2026 14:32 to 18:32 UTC: read later, extension locked',
      expect.stringMatching(/: read on time$/),
    ]);
  });
});

describe('the button that fetches what is missing', () => {
  const gaps: Gap[] = [{ from: NOW - 3 * DAY, to: NOW - 2 * DAY, why: 'closed' }];

  it('asks for it at once', () => {
    const onFetch = vi.fn();
    button(coverage({ gaps, onFetch }))?.click();
    expect(onFetch).toHaveBeenCalledOnce();
  });

  it.each<[string, Parts, string]>([
    ['offline', { gaps, status: { kind: 'offline', goodAt: NOW } }, 'You are offline'],
    ['paused', { gaps, status: { kind: 'paused' } }, 'Paused by you: nothing is checked until you resume.'],
    [
      'only history is missing, which is paused',
      { gaps: [{ from: 0, to: 1, why: 'reset' }], account: buildAccount({ historyPaused: true }) },
      'History is paused',
    ],
    [
      'it is being fetched',
      { gaps, progress: { doing: 'history', since: NOW, read: 1200, stored: 0, expected: null, reached: null } },
      'Fetching now',
    ],
  ])('does nothing and says why while %s', (_while, parts, words) => {
    const onFetch = vi.fn();
    const root = coverage({ ...parts, onFetch });
    button(root)?.click();
    expect([onFetch.mock.calls, button(root)?.getAttribute('aria-disabled')]).toEqual([[], 'true']);
    expect(help(root)).toContain(words);
  });

  it('shows how much came so far', () => {
    const progress = { doing: 'history', since: NOW, read: 1200, stored: 0, expected: null, reached: null } as const;
    expect(coverage({ gaps, progress }).textContent).toContain('1,200 events read');
  });
});

it('lists the recent checks of the account when somebody wants to see them, newest first', async () => {
  const entry = { account: 'production', pages: 1, read: 12, added: 2, took: 340 };
  const log: LogEntry[] = [
    { at: NOW - HOUR, what: 'checked', ...entry },
    { at: NOW - 1, what: 'checked', account: 'another' },
    { at: NOW, what: 'failed', account: 'production', kind: 'server', status: 503, traceId: 'abc', took: 20_000 },
  ];
  const root = coverage({ log });
  const details = root.querySelectorAll('details')[1];
  expect(root.querySelector('.checks')).toBeNull();
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  const rows = Array.from(root.querySelectorAll('.checks tbody tr'), (row) =>
    Array.from(row.children, (cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['2026-03-04 14:32:20', 'Vonage has trouble answering (503 · trace abc)', '', '', '', '20 s'],
    ['2026-03-04 13:32:20', 'Good', '1', '12', '2', '340 ms'],
  ]);
});
