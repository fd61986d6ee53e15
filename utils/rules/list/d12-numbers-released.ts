import { DAY, HOUR, MINUTE } from '../../time.ts';
import type { Past } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { RELEASES } from '../types.ts';
import { whoOf } from './about.ts';

/** A share of fewer numbers says nothing. */
const FEWEST_OWNED = 10;
const REMEMBERED_DAYS = 365;

export const numbersReleased = defineRule({
  id: 'D12',
  start: 'on',
  types: RELEASES,
  params: {
    count: 3,
    window: 15,
    share: 10,
  },
  looks: [{ types: RELEASES, back: HOUR }],
  remembers: { types: ['NUMBER_ASSIGN', ...RELEASES], back: (REMEMBERED_DAYS + 1) * DAY },
  judge(event, { around, past, params }) {
    const burst = around(RELEASES, event.at - params.window * MINUTE + 1, event.at);
    const facts = { ...whoOf(event), released: burst.length, minutes: params.window };
    if (burst.length >= params.count) return { severity: 'high', facts, events: burst };
    const hour = around(RELEASES, event.at - HOUR + 1, event.at);
    const owned = ownedOn(Math.floor(event.at / DAY), past);
    if (owned < FEWEST_OWNED || hour.length * 100 <= params.share * owned) return null;
    return { severity: 'high', facts: { ...facts, released: hour.length, minutes: 60, owned }, events: hour };
  },
});

/** How many numbers of the last year were kept, as far as the archive knows. */
function ownedOn(day: number, past: Past): number {
  return past.ask('owned', '', day * DAY, () => {
    const sum = (type: string) =>
      past.counts(`day ${type}`, day - REMEMBERED_DAYS, day).reduce((total, count) => total + count, 0);
    return RELEASES.reduce((owned, type) => owned - sum(type), sum('NUMBER_ASSIGN'));
  });
}
