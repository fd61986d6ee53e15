import { describe, expect, it, vi } from 'vitest';
import { lookStore } from '../../../utils/browser/storage.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { minutely, openExplorer } from '../../helpers/explorer.ts';

const DAY = 86_400_000;

describe('the query', () => {
  it('is what the address says, and the address what the query says', async () => {
    const { query, search, address } = await openExplorer(minutely(3), 'q=type:APP_CREATE');
    expect([query.text.value, search.found.value?.count]).toEqual(['type:APP_CREATE', 3]);
    query.write('type:USER_LOGIN');
    await vi.waitFor(() => expect(search.found.value?.count).toBe(0));
    expect(address.steps).toEqual(['q=type:APP_CREATE', 'q=type:USER_LOGIN']);
  });

  it('makes one step of the history while it is typed, and another after it was meant', async () => {
    const { query, address } = await openExplorer(minutely(1));
    for (const text of ['s', 'si', 'sip']) query.type(text);
    query.commit();
    query.type('sip x');
    expect(address.steps).toEqual(['', 'q=sip', 'q=sip%20x']);
    address.back();
    expect(query.text.value).toBe('sip');
  });

  it('is shown by the rest of the page together with its answer', async () => {
    const { query, search } = await openExplorer(minutely(3));
    query.write('type:USER_LOGIN');
    expect(search.shownQuery.value).toEqual([]);
    const { promise, resolve } = Promise.withResolvers<number>();
    const stop = search.found.subscribe((found) => found?.count === 0 && resolve(search.shownQuery.peek().length));
    expect(await promise).toBe(1);
    stop();
  });

  it('is not asked again for a space', async () => {
    const { query, search } = await openExplorer(minutely(1), 'q=type:APP_CREATE');
    const found = search.found.value;
    query.type('type:APP_CREATE ');
    expect(search.found.value).toBe(found);
  });
});

describe('the table', () => {
  it('reads rows as they come into view', async () => {
    const { grid, ids } = await openExplorer(minutely(300));
    await vi.waitFor(() => expect(ids(2)).toEqual(['e0', 'e1']));
    grid.go(299);
    await vi.waitFor(() => expect(grid.rowAt(299)?.told?.event.id).toBe('e299'));
  });

  it('draws only what is in view where it is scrolled far, until the page has time', async () => {
    const { grid } = await openExplorer(minutely(900));
    const waiting: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (react: () => void) => waiting.push(react));
    grid.measures.value = { height: 340, width: 1000, rem: 16 };
    const drawn = () => grid.drawn.value.end - grid.drawn.value.start;
    grid.scrollTo(grid.scrolled.value + 34);
    expect(drawn()).toBeGreaterThan(11);
    grid.scrollTo(9000);
    grid.scrollTo(20_000);
    expect(drawn()).toBeLessThanOrEqual(11);
    const { start, end } = grid.drawn.value;
    for (const react of waiting) react();
    await vi.waitFor(() => expect(drawn()).toBeGreaterThan(11));
    expect([grid.drawn.value.start < start, grid.drawn.value.end > end]).toEqual([true, true]);
  });

  it('shows the rows of an answer before it shows how they are spread', async () => {
    const { query, search } = await openExplorer(minutely(3));
    const waiting: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (react: () => void) => waiting.push(react));
    query.write('type:USER_LOGIN');
    await vi.waitFor(() => expect([search.shown.value, waiting.length]).toEqual([0, 1]));
    expect(search.counts.value?.count).toBe(3);
    for (const react of waiting) react();
    await vi.waitFor(() => expect(search.counts.value?.count).toBe(0));
  });

  it('shows rows before it reads what they say, and reads nothing of those that were only scrolled past', async () => {
    const { grid, ids } = await openExplorer(minutely(900));
    await vi.waitFor(() => expect(ids(1)).toEqual(['e0']));
    const waiting: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (react: () => void) => waiting.push(react));
    for (const row of [500, 899]) {
      grid.go(row);
      await vi.waitFor(() => expect(grid.rowAt(row)).toMatchObject({ told: null }));
    }
    for (const react of waiting) react();
    await vi.waitFor(() => expect(grid.rowAt(899)?.told?.event.id).toBe('e899'));
    expect(grid.rowAt(500)?.told).toBeNull();
  });

  it('has a head where a day begins, in the zone that is shown', async () => {
    const events = [buildEvent({ time: NOW }), buildEvent({ time: NOW - 10 }), buildEvent({ time: NOW - DAY })];
    const { search } = await openExplorer(events);
    await vi.waitFor(() => expect(search.days.value.map(({ row }) => row)).toEqual([0, 2]));
  });

  it('selects with Shift from where it began, by what is current', async () => {
    const { grid } = await openExplorer(minutely(10));
    grid.move(1);
    grid.move(1, true);
    grid.move(1, true);
    expect([...grid.selected.value]).toEqual([1, 2, 3]);
    grid.move(-1, true);
    expect([...grid.selected.value]).toEqual([1, 2]);
    grid.toggle(7);
    expect(grid.selected.value.has(7)).toBe(true);
  });

  it('begins anew with another query', async () => {
    const { grid, query } = await openExplorer(minutely(300));
    grid.go(200);
    grid.toggle(200);
    query.write('type:APP_CREATE');
    expect([grid.scrolled.value, grid.current.value, grid.selected.value.size]).toEqual([0, 0, 0]);
  });
});

describe('an event', () => {
  it('that a link names is open, and the table shows it', async () => {
    const { open, grid } = await openExplorer(minutely(300), 'event=production/e250');
    await vi.waitFor(() => expect([open.event.value?.id, open.row.value]).toEqual(['e250', 250]));
    expect(grid.current.value).toBe(250);
    const { start, end } = grid.drawn.value;
    expect([start <= 250, end > 250]).toEqual([true, true]);
  });

  it('that the archive does not have is said to be missing', async () => {
    const { open } = await openExplorer(minutely(1), 'event=production/other');
    await vi.waitFor(() => expect(open.isMissing.value).toBe(true));
  });

  it('leads to its neighbours, without a step of the history for each', async () => {
    const { open, query, address } = await openExplorer(minutely(3));
    await open.openRow(0);
    await vi.waitFor(() => expect(open.row.value).toBe(0));
    await open.step(1);
    await vi.waitFor(() => expect(query.event.value).toEqual(['production', 'e1']));
    expect(address.steps).toHaveLength(2);
    await Promise.all([open.step(-1), open.step(1), open.step(1)]);
    expect(query.event.value).toEqual(['production', 'e2']);
    await open.step(-1);
    await vi.waitFor(() => expect(open.row.value).toBe(1));
    open.close();
    expect(query.event.value).toBeNull();
  });
});

describe('the timeline', () => {
  it('zooms into what is marked, and back out of it', async () => {
    const { timeline, query, search } = await openExplorer(minutely(100), 'q=user:alice@example.org');
    const { from = 0, step = 0 } = search.counts.value?.histogram ?? {};
    timeline.brush.value = { from: 1, to: 3 };
    timeline.zoom();
    const [, after, before] = query.query.value.map(
      (term) => 'at' in term && term.at.kind === 'absolute' && term.at.time,
    );
    expect([after, before]).toEqual([from + step, from + 3 * step]);
    timeline.back();
    expect([query.text.value, timeline.canBack.value]).toEqual(['user:alice@example.org', false]);
  });

  it('forgets what is marked when it shows another period', async () => {
    const { timeline, query } = await openExplorer(minutely(100));
    timeline.brush.value = { from: 1, to: 3 };
    query.write('after:-1h');
    await vi.waitFor(() => expect(timeline.brush.value).toBeNull());
  });
});

it('keeps how the table is set up', async () => {
  const { look } = await openExplorer([]);
  look.showColumn('source', false);
  look.toggleZone();
  look.fold('ip');
  await vi.waitFor(async () => {
    const { zone, columns, folded } = await lookStore.get();
    expect([zone, columns.find(({ id }) => id === 'source')?.shown, folded]).toEqual(['local', false, ['ip']]);
  });
  look.fold('ip');
  expect(look.folded.value.size).toBe(0);
});
