import { DAY, HOUR } from '../../time.ts';
import { defineRule } from '../rule.ts';
import { prefixOf } from '../shapes/address.ts';
import { isNamed, whoOf } from './about.ts';

export const sameStranger = defineRule({
  id: 'D29',
  start: 'several',
  types: null,
  params: { window: 60 },
  bucket: DAY,
  remembers: { types: null, back: DAY, ahead: DAY },
  isAcross: true,
  wakes: ({ ip, at }, past) => ip !== null && past.isFirst('prefix', prefixOf(ip), at),
  judge(event, scene) {
    const { at, ip } = event;
    if (!ip || !scene.past.isFirst('prefix', prefixOf(ip), at) || isNamed(event, scene)) return null;
    const network = prefixOf(ip);
    const window = (scene.params.window / 60) * HOUR;
    const others = scene.pasts.filter(
      (past) => past !== scene.past && past.startsWithin('prefix', network, at - window, at + window),
    );
    if (others.length === 0) return null;
    return { key: network, severity: 'critical', facts: { ...whoOf(event), network, accounts: others.length + 1 } };
  },
});
