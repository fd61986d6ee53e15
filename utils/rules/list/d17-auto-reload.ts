import { newsOf } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { numbersIn, toldBefore, toldNow } from '../shapes/find.ts';
import { NOT_RECOGNISED, whoOf } from './about.ts';

export const autoReload = defineRule({
  id: 'D17',
  start: 'on',
  types: ['AUTORELOAD_ENABLE', 'AUTORELOAD_UPDATE'],
  params: { factor: 2 },
  judge(event, { past, params }) {
    const context = event.context();
    const [now, before] = [numbersIn(toldNow(context)), numbersIn(toldBefore(context))];
    const rises = Array.from(now, ([key, value]) => value / (before.get(key) ?? Infinity));
    const rise = Math.max(0, ...rises.filter(Number.isFinite));
    const amount = now.get('amount') ?? now.values().next().value;
    const from = before.get('amount');
    const news = newsOf(event, past);
    return {
      severity: rise > params.factor || news ? 'critical' : 'high',
      facts: {
        ...whoOf(event),
        ...(amount === undefined ? NOT_RECOGNISED : { amount }),
        ...(from !== undefined && { from }),
        ...(news && { why: news }),
      },
    };
  },
});
