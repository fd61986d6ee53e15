/** Reads a window completely, or says that it could not prove it did. What was read is handed over either way. */
import type { AuditEvent } from '../audit/event.ts';
import { factsOf } from '../errors.ts';
import { type Window, after, middleOf } from './bounds.ts';
import type { Pager } from './pager.ts';
import { type Opening, type Pass, openWindow } from './pass.ts';

export interface Reading {
  readonly events: ReadonlyMap<string, AuditEvent>;
  readonly complete: boolean;
  /** The server's clock when the reading began; null where it did not say. */
  readonly serverTime: number | null;
}

/** Events come and go while we page. After so many readings of what cannot be split something else is wrong. */
const MOST_PASSES = 6;
/** A server that contradicts itself is asked for so many pages of one window that prove nothing, and not for ever. */
const MOST_PAGES = 600;
/** A reading counts for so many at least. */
const FEWEST_PAGES = 10;

/** So many readings in a row that found the same are proof. */
const ALIKE_COUNTED = 2;
/** Without a count nothing says that an event went while another came, and two readings can miss the same one in between. */
const ALIKE_UNCOUNTED = 3;

/**
 * A pass counts as complete when its different ids add up to a total that stood still. Where the total moved, the window is
 * split in time, since a shorter one is likelier to stand still; where it did not, the same pages are read again. Readings
 * that found the same are proof too, where the server does not count, or counts too few; never where it counts more.
 * @param opening the window's first page, if it has been asked for already. @throws Problem
 */
export async function readWindow(pager: Pager, whole: Window, opening?: Opening): Promise<Reading> {
  let left = MOST_PAGES;
  return read(whole, opening);

  async function readPass(window: Window, opened?: Opening): Promise<Pass> {
    try {
      const pass = await (opened ?? (await openWindow(pager, window))).rest();
      if (!pass.complete) left -= Math.max(pass.asked, FEWEST_PAGES);
      return pass;
    } catch (error) {
      if (factsOf(error).kind === 'too-large' && pager.shrink()) return readPass(window);
      throw error;
    }
  }

  async function read(window: Window, opened?: Opening): Promise<Reading> {
    const pass = await readPass(window, opened);
    if (pass.complete) return pass;
    const middle = middleOf(window, timesOf(pass), pager.granule());
    if (pass.steady || middle === null) {
      const again = await readAgain(window, pass);
      if (again.complete || middle === null || left <= 0) return again;
    }
    if (left <= 0) return pass;
    const older = await read({ from: window.from, to: middle });
    // The newer part last: the shorter it is, the likelier one answer holds all of it at one moment.
    const newer =
      older.complete || left > 0 ? await read({ from: after(middle, pager.granule()), to: window.to }) : older;
    return {
      events: new Map([...pass.events, ...older.events, ...newer.events]),
      complete: older.complete && newer.complete,
      serverTime: pass.serverTime,
    };
  }

  async function readAgain(window: Window, before: Pass): Promise<Reading> {
    const all = new Map(before.events);
    let last = before;
    let alike = 1;
    for (let passes = 1; passes < MOST_PASSES && left > 0; passes++) {
      const again = await readPass(window);
      for (const [id, event] of again.events) if (!all.has(id)) all.set(id, event);
      const isAll = again.events.size >= (again.total ?? 0);
      alike = last.steady && again.steady && isSame(again, last) ? alike + 1 : 1;
      const proven = again.complete || (isAll && alike >= (again.total === null ? ALIKE_UNCOUNTED : ALIKE_COUNTED));
      if (proven) return { events: all, complete: true, serverTime: before.serverTime };
      last = again;
    }
    return { events: all, complete: false, serverTime: before.serverTime };
  }
}

function timesOf({ events }: Pass): number[] {
  return [...events.values()].flatMap(({ time }) => (time === null ? [] : [time]));
}

function isSame(a: Pass, b: Pass): boolean {
  return a.events.size === b.events.size && [...a.events.keys()].every((id) => b.events.has(id));
}
