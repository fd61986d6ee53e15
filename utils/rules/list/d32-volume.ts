import { DAY } from '../../time.ts';
import type { Past } from '../past/past.ts';
import { defineRule } from '../rule.ts';

const LEARNT_DAYS = 90;
/** Fewer days make no rule. */
const FEWEST_DAYS = 20;
/** Five times next to nothing is still nothing. */
const FEWEST_EVENTS = 20;

export const volume = defineRule({
  id: 'D32',
  start: 'learned',
  types: null,
  params: {
    factor: 5,
    silent: 10,
  },
  bucket: DAY,
  remembers: { types: null, back: (LEARNT_DAYS + 1) * DAY },
  judge({ at }, { past, params }) {
    const day = Math.floor(at / DAY);
    const usual = usualCount(day, past);
    const count = countOf(day, past);
    const isMany = usual !== null && count >= FEWEST_EVENTS && count > params.factor * usual;
    return isMany ? { severity: 'low', facts: { count, usual } } : null;
  },
});

/** The median of the same kind of days before, workdays or weekend; null where they are too few to say. */
export function usualCount(day: number, past: Past): number | null {
  return past.ask('usual', '', day * DAY, () => {
    const from = day - LEARNT_DAYS;
    const all = Array.from({ length: LEARNT_DAYS }, () => 0);
    const counted = past.slots('day', from, day);
    for (let pair = 0; pair < counted.length; pair += 2) all[(counted[pair] ?? 0) - from] = counted[pair + 1] ?? 0;
    const first = all.findIndex((count) => count > 0);
    if (first < 0 || LEARNT_DAYS - first < FEWEST_DAYS) return null;
    const same = all.filter((_, index) => index >= first && isWeekend(from + index) === isWeekend(day));
    return same.sort((a, b) => a - b)[Math.floor(same.length / 2)] ?? 0;
  });
}

/** How many events a day had. */
export function countOf(day: number, past: Past): number {
  return past.ask('count', '', (day + 1) * DAY, () => past.counts('day', day, day + 1)[0] ?? 0);
}

/** @param day counted from the epoch, which was a Thursday. */
function isWeekend(day: number): boolean {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
}
