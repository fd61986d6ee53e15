import { defineRule } from '../rule.ts';
import { whoOf } from './about.ts';

export const autoReloadOff = defineRule({
  id: 'D19',
  start: 'off',
  types: ['AUTORELOAD_DISABLE'],
  params: {},
  judge: (event) => ({ severity: 'medium', facts: whoOf(event) }),
});
