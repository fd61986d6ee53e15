/**
 * A model checker for the sync: random schedules of events, crashes, late arrivals, deletions and server habits against the
 * product's own code. What must always hold is I1 to I4: each event once, none vanishes, none is missed, an honest cursor.
 */
import fc from 'fast-check';
import type { AuditEvent } from '../../utils/audit/event.ts';
import type { EventPage } from '../../utils/audit/page.ts';
import type { SyncState } from '../../utils/sync/state.ts';
import type { SyncPorts } from '../../utils/sync/sync-account.ts';
import { DAY, HOUR, SECOND } from '../../utils/time.ts';
import { NOW, buildEvent } from './build-event.ts';
import { createSource } from './source.ts';
import type * as product from './sync-code.ts';

/** The product, or a mutant of it. */
export type SyncCode = typeof product;

/** Something that stores in transactions. A crash may come before or after each of them. */
export interface Store {
  readonly state: () => Promise<SyncState | null>;
  readonly commit: SyncPorts['commit'];
  /** Everything that is stored, by id, with whether it was unread when it came. */
  readonly rows: () => Promise<ReadonlyMap<string, boolean>>;
}

class Crash extends Error {
  override readonly name = 'Crash';
}

/** More than any run needs. */
const MOST_STEPS = 5000;
/** Small pages, so that a handful of events needs several. */
const PAGE = 3;

const burst = fc.record({
  /** Hours until it, and how long it stays invisible: always less than what every poll reads again. */
  after: fc.integer({ min: 0, max: 40 }),
  lag: fc.integer({ min: 0, max: 22 }),
  count: fc.integer({ min: 0, max: 6 }),
  /** Whether its events share one second. */
  at: fc.constantFrom('once', 'apart'),
  deletes: fc.integer({ min: 0, max: 1 }),
  future: fc.boolean(),
});

export const schedule = fc.record({
  ascending: fc.boolean(),
  firstPage: fc.constantFrom<0 | 1>(0, 1),
  inclusive: fc.boolean(),
  dateTimes: fc.constantFrom<'accepted' | 'refused'>('accepted', 'refused'),
  total: fc.constantFrom<'right' | 'absent'>('right', 'right', 'right', 'absent'),
  /** Until this request the server contradicts itself: totals wobble, and every page lacks an event. */
  faulty: fc.constantFrom(0, 0, 40, 120, 400),
  /** How far this computer's clock is off, in hours. */
  skew: fc.constantFrom(0, 0, 87_600, -87_600),
  before: fc.array(burst, { maxLength: 4 }),
  bursts: fc.array(burst, { minLength: 1, maxLength: 6 }),
  /** After so many steps the worker dies. */
  crashes: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 6 }),
  /** With the so-manieth request an event arrives, so many hours late, or the newest goes. */
  during: fc.array(
    fc.record({ request: fc.integer({ min: 1, max: 30 }), lag: fc.integer({ min: 0, max: 22 }), goes: fc.boolean() }),
    {
      maxLength: 5,
    },
  ),
});
export type Schedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never;

/** Runs a schedule. @throws what was broken. */
export async function runSchedule(code: SyncCode, how: Schedule, store: Store): Promise<void> {
  let clock = NOW;
  let steps = 0;
  const crashes = [...how.crashes];
  let nextCrash = crashes.shift() ?? Infinity;
  const mayCrash = () => {
    if (steps++ < nextCrash) return;
    steps = 0;
    nextCrash = crashes.shift() ?? Infinity;
    throw new Crash();
  };

  const during = [...how.during];
  const refusal = new code.Problem({ kind: 'bad-request', status: 400 });
  const source = createSource([], {
    ...how,
    cap: PAGE,
    clock: () => clock,
    refusal: () => refusal,
    before(_changes, request) {
      const due = during.findIndex((change) => change.request === request);
      const [change] = due < 0 ? [] : during.splice(due, 1);
      if (change?.goes) removeNewest();
      else if (change) add(buildEvent({ time: second(clock - change.lag * HOUR) }));
    },
  });
  const gone = new Set<string>();
  const times = new Map<string, number | null>();
  const add = (event: AuditEvent) => {
    times.set(event.id, event.time);
    source.add(event);
  };
  function removeNewest(): void {
    const newest = [...source.ids()].at(-1);
    if (newest === undefined) return;
    gone.add(newest);
    source.remove(newest);
  }

  const spoil = (answer: EventPage): EventPage => {
    const { length } = source.asked;
    if (length > how.faulty || answer.total === null) return answer;
    const events = answer.events.filter((_event, index) => index !== length % answer.events.length);
    return { ...answer, total: answer.total + (length % 2), events };
  };

  /** What one worker has. Once it is dead nothing that it still had under way comes through. */
  function worker(): SyncPorts {
    let isDead = false;
    let left = MOST_STEPS;
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      if (left-- === 0) throw new Error('a run that never ends');
      const mayDie = () => {
        try {
          if (isDead) throw new Crash();
          mayCrash();
        } catch (error) {
          isDead = true;
          throw error;
        }
      };
      mayDie();
      const done = await work();
      mayDie();
      return done;
    };
    return {
      now: () => clock + how.skew * HOUR,
      page: (query) => step(() => source.page(query).then(spoil)),
      state: store.state,
      commit: (rows, state) => step(() => store.commit(rows, state)),
    };
  }
  const context = { addedAt: NOW, goodAt: null, lost: false, silence: null, since: 0 };

  /** Polls and fills once; a crash or an unproven reading ends it, as in life. @returns how it went. */
  async function run(): Promise<'done' | 'failed' | 'died'> {
    const ports = worker();
    const before = await store.state();
    const visible = [...source.ids()];
    try {
      await code.pollAccount(ports, context);
      await checkPoll(before, visible);
      await code.fillAccount(ports, context, () => true);
      return 'done';
    } catch (error) {
      if (error instanceof Crash) return 'died';
      if (error instanceof code.Problem) return 'failed';
      throw error;
    }
  }

  /** I3: what could be seen when a poll began, from the cursor's overlap on, is stored, or known to be still missing. */
  async function checkPoll(before: SyncState | null, visible: readonly string[]): Promise<void> {
    const [rows, state] = [await store.rows(), await store.state()];
    const since = before ? before.cursor - DAY : -Infinity;
    const isMissing = (time: number) => state?.holes.some(({ from, to }) => time >= from && time <= to) ?? false;
    for (const id of visible) {
      const time = times.get(id) ?? NOW;
      if (!rows.has(id) && !gone.has(id) && time >= since && !isMissing(time)) throw new Error(`poll missed ${id}`);
    }
    checkCursor(before, state);
  }

  /** I4: it never goes back, and is never later than a day after the server's clock. */
  function checkCursor(before: SyncState | null, state: SyncState | null): void {
    if (!state) return;
    if (state.cursor > clock + DAY) throw new Error('the cursor is in the future');
    if (before && state.cursor < before.cursor) throw new Error('the cursor went back');
    if (clock - state.cursor > 3650 * DAY) throw new Error('the cursor is nowhere');
  }

  function play(bursts: Schedule['bursts'], now: boolean): void {
    for (const { after, lag, count, at, deletes, future } of bursts) {
      if (now) clock += after * HOUR;
      const back = now ? lag : lag + after * 50;
      for (let index = 0; index < count; index++) {
        add(buildEvent({ time: second(clock - back * HOUR) - (at === 'once' ? 0 : index * 40 * SECOND) }));
      }
      if (future && count > 2) add(buildEvent({ time: clock + 400 * DAY }));
      for (let index = 0; index < deletes; index++) removeNewest();
    }
  }

  let known = new Map<string, boolean>();
  /** I1 and I2: what is stored stays, and is as read or unread as it was when it came. */
  const checkKept = async () => {
    const rows = await store.rows();
    for (const [id, unread] of known) {
      if (!rows.has(id)) throw new Error(`${id} vanished`);
      if (rows.get(id) !== unread) throw new Error(`${id} changed between read and unread`);
    }
    known = new Map(rows);
  };

  play(how.before, false);
  for (const one of how.bursts) {
    play([one], true);
    // A worker that dies is started again, as long as the schedule has it die.
    while ((await run()) === 'died') await checkKept();
    await checkKept();
  }

  during.length = 0;
  how = { ...how, faulty: 0 };
  nextCrash = Infinity;
  for (let quiet = 0; quiet < 2; quiet++)
    if ((await run()) !== 'done') throw new Error('a quiet server could not be read');
  const rows = await store.rows();
  for (const id of source.ids()) if (!rows.has(id)) throw new Error(`LOST ${id}`);
  for (const id of rows.keys()) if (!source.ids().has(id) && !gone.has(id)) throw new Error(`EXTRA ${id}`);
  if ((await store.state())?.holes.length) throw new Error('a hole was never filled');
}

function second(time: number): number {
  return Math.floor(time / SECOND) * SECOND;
}

/** In memory: for the bulk of the schedules. */
export function memoryStore(): Store {
  const stored = new Map<string, boolean>();
  let state: SyncState | null = null;
  return {
    state: () => Promise.resolve(state),
    rows: () => Promise.resolve(stored),
    commit(rows, next) {
      let added = 0;
      for (const { event, unread } of rows) {
        if (stored.has(event.id)) continue;
        stored.set(event.id, unread);
        added++;
      }
      if (next) state = next;
      return Promise.resolve(added);
    },
  };
}
