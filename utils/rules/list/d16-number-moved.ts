import { findText } from '../../audit/context.ts';
import { DAY, MINUTE } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import { defineRule } from '../rule.ts';
import { whoOf } from './about.ts';

const UNLINKED = ['NUMBER_UNLINKED'];
const CREATED = ['APP_CREATE'];

export const numberMoved = defineRule({
  id: 'D16',
  start: 'on',
  types: ['NUMBER_LINKED'],
  params: { window: 60 },
  looks: [
    { types: UNLINKED, back: DAY },
    { types: CREATED, back: DAY },
  ],
  judge(event, { around, known, params }) {
    const number = findText(event.context(), 'msisdn');
    const app = appOf(event);
    const name = app && known.label('app', app);
    if (!number || !app || (name && /staging|test/i.test(name))) return null;
    const unlinked = around(UNLINKED, event.at - params.window * MINUTE, event.at).findLast(
      (other) => findText(other.context(), 'msisdn') === number,
    );
    const before = unlinked && appOf(unlinked);
    if (!unlinked || !before || before === app) return null;
    const created = around(CREATED, event.at - DAY, event.at).find((other) => appOf(other) === app);
    return {
      key: number,
      severity: created ? 'high' : 'medium',
      facts: { ...whoOf(event), number, app, before, fresh: Number(created !== undefined) },
      events: [unlinked, event, ...(created ? [created] : [])],
    };
  },
});

function appOf(event: RuleEvent): string | null {
  return findText(event.context(), 'applicationId', 'appId', 'voice-value');
}
