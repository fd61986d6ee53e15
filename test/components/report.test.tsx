import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ReportSheet } from '../../components/explorer/report/ReportSheet.tsx';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { Ask } from '../../utils/browser/messages.ts';
import { Problem } from '../../utils/errors.ts';
import { ConfirmModel } from '../../utils/models/confirm-model.ts';
import { type Report, ReportModel } from '../../utils/models/report-model.ts';
import { DAY } from '../../utils/time.ts';
import { HOSTILE_STRINGS } from '../emulator/stories/hostile-strings.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { buildState } from '../helpers/build-watch.ts';
import { piecesOf } from '../helpers/export.ts';
import { render } from '../helpers/render.tsx';

const ACCOUNTS = [{ id: 'production', label: 'Production' }];
const report = (parts: Partial<Report> = {}): Report => ({
  query: '',
  range: { from: null, to: null },
  generatedAt: NOW,
  count: parts.events?.length ?? 0,
  events: [],
  coverage: [{ account: { id: 'production', label: 'Production' }, until: NOW, gaps: [] }],
  ...parts,
});
const sheet = (parts: Partial<Report> = {}) =>
  render(<ReportSheet report={report(parts)} version="1.2.3" labels={[]} onShown={() => Promise.resolve()} />);

describe('a printed report', () => {
  it('says what was asked, of whom, of when, how complete that is, and when', () => {
    const { textContent } = sheet({
      query: 'type:APP_CREATE -user:bob',
      range: { from: NOW - DAY, to: null },
      events: [buildEvent()],
    });
    for (const words of [
      'Querytype:APP_CREATE -user:bob',
      'AccountsProduction',
      'Period, UTC2026-03-03 14:32:20 to 2026-03-04 14:32:20 (now)',
      'Production: read up to 2026-03-04 14:32:20, nothing is missing',
      'Events1 event',
      'Generated2026-03-04 14:32:20 UTC, Audit Monitor for Vonage 1.2.3',
    ]) {
      expect(textContent).toContain(words);
    }
  });

  it('names the gaps', () => {
    const gaps = [{ from: 0, to: NOW - 9 * DAY }, ...Array.from({ length: 6 }, () => ({ from: NOW - DAY, to: NOW }))];
    const { textContent } = sheet({
      coverage: [{ account: { id: 'production', label: 'Production' }, until: NOW, gaps }],
    });
    expect(textContent).toContain('but 7 gaps, not read: 2026-03-03 14:32:20 to 2026-03-04 14:32:20;');
    expect(textContent).toContain('and 2 before');
    expect(
      sheet({ coverage: [{ account: { id: 'p', label: 'P' }, until: NOW, gaps: gaps.slice(0, 1) }] }).textContent,
    ).toContain('1 gap, not read: the beginning to 2026-02-23 14:32:20');
  });

  it('says that nothing is proven', () => {
    const account = { id: 'production', label: 'Production' };
    const { textContent } = sheet({ coverage: [{ account, until: null, gaps: [] }] });
    expect(textContent).toContain('Production: nothing of this period is proven to be complete');
  });

  it('says how many events are left out', () => {
    const { textContent } = sheet({ events: [buildEvent()], count: 6000 });
    expect(textContent).toContain('The newest 1 of 6,000 events; 5,999 are left out.');
  });

  it('says that nothing was found, and what everything is', () => {
    const root = sheet();
    expect(root.textContent).toContain('Querynone: every event');
    expect(root.textContent).toContain('No event was found.');
    expect(root.querySelector('table')).toBeNull();
  });

  it('has a line for each event, with its account where there are several', () => {
    const undated = buildEvent({ createdAt: 'yesterday', time: null, ip: null, country: null });
    const root = sheet({
      events: [buildEvent({ id: 'x' }), undated],
      coverage: ['production', 'staging'].map((id) => ({ account: { id, label: `The ${id}` }, until: null, gaps: [] })),
    });
    const [first, second] = Array.from(root.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.querySelectorAll('td'), ({ textContent }) => textContent),
    );
    expect(first).toEqual([
      '2026-03-04 14:26:03',
      'Info',
      'alice@example.org created an appAPP_CREATE',
      'GB 192.0.2.10',
      'The production',
      'x',
    ]);
    expect(second?.[0]).toBe('written as yesterday');
  });

  it.each(Object.entries(HOSTILE_STRINGS))('keeps a value of kind %s text', (_kind, text) => {
    const parts = { userEmail: text, ip: text, country: text, type: text, context: { created: { name: text } } };
    const root = sheet({ query: text, events: [buildEvent(parts), buildEvent({ ...parts, type: 'APP_CREATE' })] });
    expect(root.querySelectorAll('script, img, svg, a')).toHaveLength(0);
  });
});

describe('printing', () => {
  function open(events: readonly StoredEvent[], ask = vi.fn(() => Promise.resolve())) {
    const print = vi.fn(() => Promise.resolve());
    async function* portions() {
      for (let start = 0; start < events.length; start += 2000)
        yield await Promise.resolve(events.slice(start, start + 2000));
    }
    const find = vi.fn(() =>
      Promise.resolve({ events: portions, pieces: () => piecesOf('csv', []), count: events.length, period: null }),
    );
    const span = { from: NOW - 5 * DAY, to: NOW - DAY, at: NOW, how: 'poll' } as const;
    const archive = { syncState: () => Promise.resolve(buildState({ spans: [span] })) };
    const asking = ask as unknown as Ask;
    const confirm = new ConfirmModel(asking);
    const asked = () => ({ query: 'x', range: { from: NOW - 9 * DAY, to: null } });
    const ports = { ask: asking, confirm, archive, find, asked, accounts: () => ACCOUNTS, clock: () => NOW, print };
    return { model: new ReportModel(ports), print, confirm, find };
  }

  it('makes the report, prints it once it is there, and takes it away again', async () => {
    const events = [buildEvent(), buildEvent()];
    const { model, print } = open(events);
    await model.start();
    expect(model.report.value).toEqual(
      report({
        query: 'x',
        range: { from: NOW - 9 * DAY, to: null },
        events,
        coverage: [
          {
            account: { id: 'production', label: 'Production' },
            until: NOW - DAY,
            gaps: [{ from: NOW - 9 * DAY, to: NOW - 5 * DAY - 1000 }],
          },
        ],
      }),
    );
    expect(print).not.toHaveBeenCalled();
    const onShown = vi.fn(model.shown);
    render(<ReportSheet report={report({ events })} version="1.2.3" labels={[]} onShown={onShown} />);
    await vi.waitFor(() => expect(model.report.value).toBeNull());
    expect([onShown.mock.calls.length, print.mock.calls.length]).toEqual([1, 1]);
  });

  it('prints the newest 5,000 events and counts all', async () => {
    const { model } = open(Array.from({ length: 6001 }, () => buildEvent()));
    await model.start();
    expect([model.report.value?.count, model.report.value?.events.length]).toEqual([6001, 5000]);
  });

  it('asks for the passphrase first where that is due', async () => {
    const ask = vi.fn(() => Promise.resolve());
    ask.mockRejectedValueOnce(new Problem({ kind: 'confirm' }));
    const { model, confirm } = open([buildEvent()], ask);
    const printing = model.start();
    await vi.waitFor(() => expect(confirm.waiting.value).not.toBeNull());
    expect(model.report.value).toBeNull();
    await act(() => confirm.submit());
    await printing;
    expect(model.report.value?.events).toHaveLength(1);
  });

  it('fails where the archive cannot be read', async () => {
    const { model, find } = open([]);
    find.mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    await expect(model.start()).rejects.toThrow(DOMException);
    expect([model.report.value, model.isMaking.value]).toEqual([null, false]);
  });
});
