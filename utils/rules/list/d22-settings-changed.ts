import { newsOf } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { targetsIn } from '../shapes/target.ts';
import { SETTINGS } from '../types.ts';
import { isNamed, whoOf } from './about.ts';

export const settingsChanged = defineRule({
  id: 'D22',
  start: 'on',
  types: SETTINGS,
  params: {},
  judge(event, scene) {
    const { past, known } = scene;
    const targets = targetsIn(event.context());
    const strange = targets.find(
      ({ name }) => past.isFirst('target', name, event.at) && !known.isExpected('domain', name),
    );
    const facts = { ...whoOf(event), ...(strange && { domain: strange.name }) };
    if (strange) return { key: strange.name, severity: 'critical', facts };
    const isUsual = isNamed(event, scene) || (targets.length > 0 && newsOf(event, past) === null);
    return isUsual ? null : { severity: 'medium', facts };
  },
});
