import { findText } from '../../audit/context.ts';
import { DAY, MINUTE } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import { defineRule } from '../rule.ts';
import { isSameActor, whoOf } from './about.ts';

const WIPED = ['APP_DELETE', 'APP_DISABLE'];
const CREATED = ['APP_CREATE'];
const LONGEST = 60 * MINUTE;

export const appsWiped = defineRule({
  id: 'D27',
  start: 'on',
  types: WIPED,
  params: {
    count: 2,
    window: 10,
  },
  looks: [
    { types: WIPED, back: LONGEST },
    { types: CREATED, back: DAY + LONGEST },
  ],
  judge(event, { around, known, params }) {
    const app = appOf(event);
    const facts = { ...whoOf(event), ...(app && { app }) };
    const name = app && known.label('app', app);
    if (name && /prod/i.test(name)) return { severity: 'critical', facts: { ...facts, apps: 1, name } };
    const all = around(WIPED, event.at - params.window * MINUTE + 1, event.at);
    if (all.length < params.count) return null;
    const isOwnTrial = (one: RuleEvent) => {
      const its = appOf(one);
      return around(CREATED, one.at - DAY, one.at).some((made) => isSameActor(made, one) && appOf(made) === its);
    };
    const burst = all.filter((one) => !isOwnTrial(one));
    return burst.length >= params.count && burst.includes(event)
      ? { severity: 'high', facts: { ...facts, apps: burst.length, minutes: params.window }, events: burst }
      : null;
  },
});

/** Asked again and again while many are deleted. */
const APPS = new WeakMap<RuleEvent, string | null>();

function appOf(event: RuleEvent): string | null {
  const known = APPS.get(event);
  if (known !== undefined) return known;
  const app = findText(event.context(), 'appId', 'applicationId', 'id');
  APPS.set(event, app);
  return app;
}
