import { findText } from '../../audit/context.ts';
import { DAY, MINUTE } from '../../time.ts';
import type { Past } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { whoOf } from './about.ts';

const BOUGHT = 'NUMBER_ASSIGN';
const LEARNT_DAYS = 90;

export const numbersBought = defineRule({
  id: 'D13',
  start: 'learned',
  types: [BOUGHT],
  params: {
    count: 5,
    window: 10,
    factor: 3,
  },
  looks: [{ types: [BOUGHT], back: DAY }],
  remembers: { types: [BOUGHT], back: (LEARNT_DAYS + 1) * DAY },
  judge(event, { around, past, params, known }) {
    const { at } = event;
    const number = findText(event.context(), 'msisdn');
    if (number && known.isExpected('number', number)) return null;
    const origin = findText(event.context(), 'country');
    const facts = { ...whoOf(event), minutes: params.window };
    if (origin && past.isFirst('origin', origin, at))
      return { key: origin, severity: 'high', facts: { ...facts, bought: 1, origin } };
    const burst = around([BOUGHT], at - params.window * MINUTE + 1, at);
    if (burst.length < params.count) return null;
    const day = Math.floor(at / DAY);
    const most = usualMost(day, past);
    const today = around([BOUGHT], day * DAY, at).length;
    return today > params.factor * most
      ? { severity: 'high', facts: { ...facts, bought: burst.length, most }, events: burst }
      : null;
  },
});

/** The most numbers that were bought on one of the days before. */
function usualMost(day: number, past: Past): number {
  return past.ask('bought', '', day * DAY, () => Math.max(0, ...past.counts(`day ${BOUGHT}`, day - LEARNT_DAYS, day)));
}
