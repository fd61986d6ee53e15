import { defineRule } from '../rule.ts';

/** It judges no events: see `blindness.ts`. */
export const blinded = defineRule({
  id: 'D9',
  start: 'on',
  types: [],
  params: { intervals: 3 },
  judge: () => null,
});
