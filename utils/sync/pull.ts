/** Reads everything since a day, completely, or says that it could not prove it did. */
import { LARGEST_PAGE } from '../audit/page.ts';
import { Problem, factsOf } from '../errors.ts';
import { DAY } from '../time.ts';
import { type Pass, type ReadPorts, readPass } from './read-pass.ts';

export interface Pulled {
  readonly count: number;
  /** The newest believable time among the events, in milliseconds; null without any. */
  readonly newest: number | null;
  /** The server's clock at the end; null where it did not say. */
  readonly serverTime: number | null;
}

/** Events arrive while we page, so one pass may not add up. After more than this something else is wrong. */
const MOST_PASSES = 4;
/** Smaller and smaller pages, for answers over the byte cap. */
const PAGE_SIZES = [LARGEST_PAGE, 25, 5, 1] as const;

/**
 * A pass counts as complete when its different ids add up to a total that stood still. Where the total keeps moving, all
 * passes together must hold as many ids as the list has at the end: what arrived meanwhile is found by the next pull.
 * @param from first UTC day, `YYYY-MM-DD`; undefined for everything.
 * @throws Problem `incomplete` where nothing added up. What was read has gone to `onPage` all the same.
 */
export async function pull(ports: ReadPorts, from?: string): Promise<Pulled> {
  for (const size of PAGE_SIZES) {
    try {
      return await pullPages(ports, from, size);
    } catch (error) {
      if (factsOf(error).kind !== 'too-large') throw error;
    }
  }
  throw new Problem({ kind: 'too-large' });
}

async function pullPages(ports: ReadPorts, from: string | undefined, size: number): Promise<Pulled> {
  const all = new Map<string, number | null>();
  for (let attempt = 1; attempt <= MOST_PASSES; attempt++) {
    const known = all.size;
    const pass = await readPass(ports, from, size);
    for (const [id, time] of pass.times) all.set(id, time);
    const together = attempt === MOST_PASSES && all.size >= (pass.total ?? Infinity);
    const repeated = attempt > 1 && all.size === known;
    if (addsUp(pass, repeated) || together) return summary(all, pass, ports.now());
  }
  throw new Problem({ kind: 'incomplete' });
}

/** Without a total the only proof is a second reading that brings nothing new. */
function addsUp({ times, total, steady }: Pass, repeated: boolean): boolean {
  return total === null ? repeated : steady && times.size >= total;
}

function summary(all: ReadonlyMap<string, number | null>, { serverTime }: Pass, now: number): Pulled {
  // An event dated a day after the server's own clock must not move the cursor: all that follows would be lost.
  const latest = (serverTime ?? now) + DAY;
  const times = [...all.values()].filter((time) => time !== null && time <= latest);
  return {
    count: all.size,
    newest: times.reduce((a, b) => Math.max(a ?? -Infinity, b ?? -Infinity), null),
    serverTime,
  };
}
