import { defineRule } from '../rule.ts';
import { SECRET_CREATED, SECRET_DELETED } from '../types.ts';
import { whoOf } from './about.ts';
import { ROTATION, otherHalf } from './rotation.ts';

export const secretDeleted = defineRule({
  id: 'D8',
  start: 'on',
  types: [SECRET_DELETED],
  params: {},
  looks: [{ types: [SECRET_CREATED], back: ROTATION }],
  judge(event, scene) {
    // A rotation is one finding: that of the new secret.
    if (otherHalf(event, scene)) return null;
    const isReplaced = scene.around([SECRET_CREATED], event.at - ROTATION, event.at).length > 0;
    return { severity: isReplaced ? 'high' : 'critical', facts: { ...whoOf(event), replaced: Number(isReplaced) } };
  },
});
