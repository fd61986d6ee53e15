import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ColumnChoices } from '../../components/explorer/ColumnChoices.tsx';
import { EmptyResults, type EmptyResultsProps } from '../../components/explorer/EmptyResults.tsx';
import { GridBar } from '../../components/explorer/GridBar.tsx';
import { CellContent } from '../../components/explorer/GridCell.tsx';
import { RangeChoices } from '../../components/explorer/RangeChoices.tsx';
import { COLUMNS, DEFAULT_COLUMNS } from '../../utils/columns.ts';
import { parseQuery } from '../../utils/query/parse.ts';
import { DAY } from '../../utils/time.ts';
import { NOW } from '../helpers/build-event.ts';
import { render } from '../helpers/render.tsx';

const nothing = () => undefined;

const CONTEXT = { now: NOW, zone: 'utc', needles: [], labelOf: String, nameOf: () => null } as const;
const BARE_ROW = {
  account: 'production',
  at: NOW,
  time: NOW,
  seenAt: NOW,
  type: 'USER_LOGIN',
  user: '',
  source: null,
  ip: null,
  country: null,
};

function button(root: HTMLElement, words: string): HTMLButtonElement | undefined {
  return Array.from(root.querySelectorAll('button')).find(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );
}

describe('the bar above the table', () => {
  const bar = (parts: object) => (
    <GridBar
      count={1656}
      unread={0}
      looked={1}
      searching={false}
      arrived={0}
      following={false}
      onStop={nothing}
      onShow={nothing}
      onFollow={nothing}
      {...parts}
    >
      {null}
    </GridBar>
  );

  it('begins with the exact count, under the name that stays', () => {
    const output = render(bar({})).querySelector('output');
    expect([output?.getAttribute('aria-label'), output?.textContent]).toEqual(['Matching events', '1,656 events']);
  });

  it('shows how far a search has come, and lets it be stopped', () => {
    const onStop = vi.fn();
    const root = render(bar({ looked: 0.426, searching: true, onStop }));
    expect(root.querySelector('progress')?.getAttribute('aria-label')).toBe('Searching, 42 % done');
    button(root, 'Stop searching')?.click();
    expect(onStop).toHaveBeenCalledOnce();
    expect(render(bar({ looked: 0.426 })).textContent).toContain('stopped after 42 %');
  });
});

describe('an empty table', () => {
  const empty = (parts: Partial<EmptyResultsProps>) =>
    render(
      <EmptyResults
        fault={null}
        hasAccounts
        stored={196}
        isBounded={false}
        cover={[]}
        zone="utc"
        onClear={nothing}
        onWiden={nothing}
        onAdd={nothing}
        onCheck={nothing}
        {...parts}
      />,
    );
  const complete = { kind: 'complete', from: NOW - DAY, to: NOW, why: null } as const;

  it('says what is in the way: no account, no event, a fault', () => {
    expect(empty({ hasAccounts: false }).textContent).toContain('No account yet');
    expect(empty({ stored: 0 }).textContent).toContain('Nothing is stored yet');
    expect(empty({ fault: { kind: 'storage' } }).querySelector('h2')?.textContent).not.toBe('');
  });

  it('says how sure a zero is', () => {
    expect(empty({ cover: [complete] }).textContent).toContain('so this is a true zero');
    expect(empty({}).textContent).toContain('It is not proven yet');
    const gap = { kind: 'gap', from: NOW - DAY, to: NOW, why: 'locked' } as const;
    const onFetch = vi.fn();
    const root = empty({ cover: [{ ...complete, from: NOW - 4 * DAY, to: NOW - DAY }, gap], onFetch });
    expect(root.textContent).toContain('is 75.0 % complete. Gap 3 Mar 14:32 to 4 Mar 14:32, extension locked.');
    button(root, 'Fetch it now')?.click();
    expect(onFetch).toHaveBeenCalledOnce();
  });

  it('offers all of the time only where less was asked for', () => {
    expect([button(empty({}), 'All time'), button(empty({ isBounded: true }), 'All time')?.textContent]).toEqual([
      undefined,
      'All time',
    ]);
  });
});

describe('the choice of a range', () => {
  function choices(query = '', zone: 'utc' | 'local' = 'utc') {
    const onRange = vi.fn();
    const root = render(
      <RangeChoices
        picker="none"
        query={parseQuery(query).query}
        zone={zone}
        now={NOW}
        onRange={onRange}
        onZone={nothing}
      />,
    );
    const type = (id: string, text: string) =>
      void act(() => {
        const field = root.querySelector<HTMLInputElement>(`#${id}`);
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const apply = () => void act(() => root.querySelector('form')?.requestSubmit());
    return { root, type, apply, onRange };
  }

  it('has the usual ones by name, and says which is chosen', () => {
    const { root, onRange } = choices('after:-7d');
    expect(root.querySelector('[aria-pressed="true"]')?.textContent).toBe('Last 7 days');
    button(root, 'Last hour')?.click();
    button(root, 'This month')?.click();
    button(root, 'All time')?.click();
    expect(onRange.mock.calls).toEqual([
      [{ kind: 'relative', amount: 1, unit: 'h' }, null],
      [{ kind: 'absolute', time: Date.UTC(2026, 2, 1) }, null],
      [null, null],
    ]);
  });

  it('takes dates, times and spans, and leaves an end open', () => {
    const { type, apply, onRange } = choices();
    type('range-from', '2026-03-01 14:00');
    type('range-to', '-1d');
    apply();
    type('range-to', '');
    apply();
    expect(onRange.mock.calls).toEqual([
      [
        { kind: 'absolute', time: Date.UTC(2026, 2, 1, 14) },
        { kind: 'relative', amount: 1, unit: 'd' },
      ],
      [{ kind: 'absolute', time: Date.UTC(2026, 2, 1, 14) }, null],
    ]);
  });

  it('says at the field what it cannot read', () => {
    const { root, type, apply, onRange } = choices();
    type('range-to', 'tomorrow');
    apply();
    expect([root.querySelector('.err')?.textContent, onRange.mock.calls]).toEqual([
      'This is no date, time or span',
      [],
    ]);
  });
});

it('offers every column but time and event to be hidden, and all to be moved and sized', () => {
  const acts = { onShow: vi.fn(), onMove: vi.fn(), onWidth: vi.fn(), onReset: vi.fn() };
  const root = render(<ColumnChoices popover="none" columns={DEFAULT_COLUMNS} {...acts} />);
  expect(root.querySelectorAll('input[type="checkbox"]')).toHaveLength(COLUMNS.length - 2);
  root.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
  button(root, 'Event: one earlier')?.click();
  button(root, 'User: wider')?.click();
  expect([acts.onShow.mock.calls, acts.onMove.mock.calls, acts.onWidth.mock.calls]).toEqual([
    [['severity', false]],
    [['event', -1]],
    [['user', 11.25]],
  ]);
});

it('a time says its age in the row, and the moment by both clocks when it is pointed at', () => {
  const time = NOW - 40 * DAY;
  const row = { ...BARE_ROW, at: time, time };
  const root = render(<CellContent column="time" shown={{ row, told: null }} context={CONTEXT} />);
  const shown = root.querySelector('time');
  expect([shown?.textContent, shown?.title]).toEqual([
    '14:32:20 · 40 d',
    '2026-01-23 14:32:20 UTC\n2026-01-23 14:32:20 UTC+00:00',
  ]);
});

it('what is searched for is marked in every cell that says it', () => {
  const row = { ...BARE_ROW, user: 'glen', ip: '192.0.2.1', country: 'GL' };
  const context = { ...CONTEXT, needles: ['gl', '.1'] };
  const root = render(
    <>
      {(['user', 'ip'] as const).map((column) => (
        <CellContent key={column} column={column} shown={{ row, told: null }} context={context} />
      ))}
    </>,
  );
  expect(Array.from(root.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['gl', 'GL', '.1']);
});

it('shows values from outside as text, whatever they say', () => {
  const hostile = '<img src=x onerror=alert(1)>\u202E';
  const row = {
    account: hostile,
    at: NOW,
    time: NOW,
    seenAt: NOW,
    type: hostile,
    user: hostile,
    source: hostile,
    ip: hostile,
    country: hostile,
  };
  const context = { ...CONTEXT, needles: ['img'] };
  const root = render(
    <>
      {COLUMNS.map((column) => (
        <CellContent key={column} column={column} shown={{ row, told: null }} context={context} />
      ))}
    </>,
  );
  expect(root.querySelectorAll('img')).toHaveLength(0);
  expect(root.querySelector('[data-field="user"]')?.textContent).toBe('<img src=x onerror=alert(1)>‹U+202E›');
});
