import { defineRule } from '../rule.ts';

/** It judges no events: see `blindness.ts`. */
export const blinded = defineRule({
  id: 'D9',
  start: 'on',
  types: [],
  params: { intervals: { value: 3, least: 2, most: 20, unit: 'times' } },
  judge: () => null,
});
