import { findText } from '../../audit/context.ts';
import { newsOf } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { targetsIn } from '../shapes/target.ts';
import { whoOf } from './about.ts';

export const webhookDomain = defineRule({
  id: 'D15',
  start: 'on',
  types: ['APP_UPDATE', 'APP_CREATE'],
  params: {},
  judge(event, { past, known }) {
    if (!past.startsAt('target', event.at)) return null;
    const context = event.context();
    const strange = targetsIn(context).filter(
      ({ name }) => past.isFirst('target', name, event.at) && !known.isExpected('domain', name),
    );
    const worst = strange.find(({ risk }) => risk !== null) ?? strange[0];
    if (!worst) return null;
    const app = findText(context, 'appId', 'applicationId', 'id');
    const isOrdinary = event.type === 'APP_CREATE' && newsOf(event, past) === null;
    return {
      key: `${app ?? ''} ${worst.name}`,
      severity: worst.risk ? 'critical' : isOrdinary ? 'medium' : 'high',
      facts: { ...whoOf(event), ...(app && { app }), domain: worst.name, ...(worst.risk && { risk: worst.risk }) },
    };
  },
});
