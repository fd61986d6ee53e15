/** The keys of the whole page, pressed where a person presses them, and what happens to rows meanwhile. */
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ExplorerApp } from '../../entrypoints/explorer/ExplorerApp.tsx';
import { settingsStore } from '../../utils/browser/storage.ts';
import { NO_VIEWS } from '../../utils/watch/saved-view.ts';
import { DEFAULT_SETTINGS } from '../../utils/watch/settings.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { minutely, openExplorer } from '../helpers/explorer.ts';
import { render } from '../helpers/render.tsx';

// happy-dom has no popovers.
beforeEach(() => {
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
});

async function open(events = minutely(3)) {
  const models = await openExplorer(events);
  const root = render(<ExplorerApp models={models} />);
  const titles = () => Array.from(root.querySelectorAll('.trow'), (row) => row.getAttribute('data-row'));
  await vi.waitFor(() =>
    expect([models.ids(events.length), titles()]).toEqual([
      events.map(({ id }) => id),
      events.map((_, row) => String(row)),
    ]),
  );
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      const target = document.activeElement ?? document.body;
      await act(
        () => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      );
    }
  };
  return { ...models, root, press, focused: () => document.activeElement?.getAttribute('data-row') };
}

it('j and k move from row to row, Enter opens one, and Escape comes back to it', async () => {
  const { press, focused, query } = await open();
  await press('j', 'j', 'j', 'k');
  expect(focused()).toBe('1');
  await press('Enter');
  await vi.waitFor(() => expect(query.event.value).toEqual(['production', 'e1']));
  await press('j');
  await vi.waitFor(() => expect(query.event.value).toEqual(['production', 'e2']));
  await press('Escape');
  expect([query.event.value, focused()]).toEqual([null, '2']);
});

it('/ goes to the search box, where letters are letters', async () => {
  const { press, root, query, look } = await open();
  await press('/');
  expect(document.activeElement).toBe(root.querySelector('[aria-label="Search events"]'));
  await press('t', 'f');
  expect([query.text.value, look.zone.value]).toEqual(['', 'utc']);
});

it('what is found again, after nothing was, leaves the focus to who is typing', async () => {
  const { press, root, query, search } = await open();
  await press('j', '/');
  const box = document.activeElement;
  for (const [text, count] of [
    ['user:nobody', 0],
    ['user:alice@example.org', 3],
  ] as const) {
    query.type(text);
    await vi.waitFor(() => expect(search.found.value?.count).toBe(count));
    await vi.waitFor(() => expect(root.querySelectorAll('.trow')).toHaveLength(count));
  }
  expect(document.activeElement).toBe(box);
});

it.each([
  ['f', 'asks for the value that has the focus only', 'severity:info'],
  ['x', 'leaves the value out that has the focus', '-severity:info'],
])('%s %s', async (key, _what, text) => {
  const { press, query } = await open();
  await press('j', 'ArrowRight', 'ArrowRight', key);
  expect(query.text.value).toBe(text);
});

it.each([
  [3, 'type:NUMBER_LINKED'],
  [4, 'context.new.msisdn:447700900101'],
  [5, 'context.new.list:alerts-id'],
  [6, 'user:alice@example.org'],
  [7, 'source:CD'],
  [8, 'country:GB'],
  [9, 'ip:192.0.2.10'],
])(
  'arrows go from value to value, also within a sentence: the one at step %i is asked for as %s',
  async (steps, text) => {
    const label = { kind: 'number', value: '447700900101', name: 'Main line' } as const;
    await settingsStore.set({ ...DEFAULT_SETTINGS, labels: [label] });
    const { press, query, root } = await open([
      buildEvent({
        type: 'NUMBER_LINKED',
        context: {
          new: { msisdn: label.value, applicationId: { deep: 1 }, list: [{ n: 1 }, 'alerts-id'] },
          appId: 'alerts-id',
        },
      }),
    ]);
    await vi.waitFor(() => expect(root.querySelector('.gist')?.textContent).toContain('Main line to alerts-id'));
    await press('j', ...Array<string>(steps).fill('ArrowRight'), 'f');
    expect(query.text.value).toBe(text);
  },
);

it('the account that a sentence names is asked for as an account', async () => {
  const { press, query, root } = await open([buildEvent({ type: 'ACCOUNT_UPDATE_SPAMMER' })]);
  await vi.waitFor(() => expect(root.querySelector('.gist')?.textContent).toContain('Production'));
  await press('j', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'f');
  expect(query.text.value).toBe('account:Production');
});

it('a value of a sentence that is pointed at can be filtered by; a key or a word of ours cannot', async () => {
  const context = { changed: { phone: '1' }, email: 'bob@example.org' };
  const { root } = await open([buildEvent({ type: 'USER_UPDATE', context })]);
  const tools = () => root.querySelector('.tools-for')?.getAttribute('aria-label');
  const point = (text: string) =>
    act(() => {
      const parts = Array.from(root.querySelectorAll('.gist bdi'));
      parts.find(({ textContent }) => textContent === text)?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    });
  await vi.waitFor(() => expect(root.querySelector('.gist')?.textContent).toContain('bob@example.org: phone'));
  await point('bob@example.org');
  await vi.waitFor(() => expect(tools()).toBe('What to do with bob@example.org'));
  await point('phone');
  expect(tools()).toBe('What to do with ');
});

it('f and x mean what happened where the whole row has the focus, which goes to the first of those that are left', async () => {
  const { press, query, focused } = await open();
  await press('j', 'j', 'f');
  expect([query.text.value, focused()]).toEqual(['type:APP_CREATE', '0']);
});

it('e marks the event as unread, or as read', async () => {
  const { press, ask } = await open();
  await press('j', 'j', 'e');
  await vi.waitFor(() => expect(ask.mock.calls).toEqual([['markUnread', [['production', 'e1']]]]));
});

it('c copies what Vonage sent, of the row or of all that are selected', async () => {
  const { press, ids, grid } = await open();
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const json = (row: number) => grid.rowAt(row)?.told?.event.json ?? '';
  await press('j', 'c');
  await vi.waitFor(() => expect(written.mock.lastCall).toEqual([json(0)]));
  await press(' ', 'j', ' ', 'c');
  await vi.waitFor(() => expect(written.mock.lastCall).toEqual([`${json(0)}\n${json(1)}`]));
  expect(ids(1)).toEqual(['e0']);
});

it('l copies a link that finds the same events at any time', async () => {
  const { press, query } = await open();
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  query.write('user:alice@example.org after:-1d');
  await press('l');
  await vi.waitFor(() =>
    expect(written.mock.lastCall).toEqual([`${location.href}#q=user:alice%40example.org%20after:2026-03-03T14:32:20`]),
  );
});

it('w shows what happened around the event, whatever the filter was', async () => {
  const { press, query } = await open();
  await press('j', 'f', 'j', 'w');
  await vi.waitFor(() => expect(query.query.value.map(({ kind }) => kind)).toEqual(['after', 'before']));
});

it('t changes the zone, ? lists the keys, and a digit shows the saved view in that place', async () => {
  const view = (name: string, starred: boolean) => ({ id: name, name, query: `user:${name}`, starred });
  const saved = [view('alice', false), view('bob', true)];
  await settingsStore.set({ ...DEFAULT_SETTINGS, views: { ...NO_VIEWS, saved } });
  const { press, root, look, query } = await open();
  await press('t');
  expect(look.zone.value).toBe('local');
  await press('2');
  expect(query.text.value).toBe('user:alice');
  await press('1', '9');
  expect(query.text.value).toBe('user:bob');
  await press('?');
  await vi.waitFor(() => expect(root.querySelector('dialog')?.textContent).toContain('Keyboard shortcuts'));
});

it('single letters do nothing for who switched them off', async () => {
  await settingsStore.set({ ...DEFAULT_SETTINGS, letterKeys: false });
  const { press, look } = await open();
  await press('t');
  expect(look.zone.value).toBe('utc');
});

it('what comes moves no row and takes no focus until it is asked for, by the button that counts it', async () => {
  const { press, root, add, ids, focused } = await open();
  const rows = () => Array.from(root.querySelectorAll('.trow'), (row) => row.getAttribute('aria-rowindex'));
  await press('j', 'j');
  await add([buildEvent({ id: 'late', time: NOW - 30_000 }), buildEvent({ id: 'fresh', time: NOW + 1000 })]);
  await vi.waitFor(() => expect(root.querySelector('[role="status"] .arrived')?.textContent).toBe('2 new'));
  expect([rows(), ids(3), focused()]).toEqual([['2', '3', '4'], ['e0', 'e1', 'e2'], '1']);
  expect(root.querySelector('output')?.textContent).toBe('5 events');
  root.querySelector<HTMLElement>('.arrived')?.click();
  await vi.waitFor(() => expect(ids(5)).toEqual(['fresh', 'e0', 'late', 'e1', 'e2']));
  await vi.waitFor(() => expect(focused()).toBe('0'));
});
