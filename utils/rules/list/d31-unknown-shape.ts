import { isKnownType } from '../../audit/catalogue.ts';
import { DAY } from '../../time.ts';
import { pathsOf } from '../past/lessons.ts';
import { defineRule } from '../rule.ts';

/** A type must have been seen for so long before a new key in it is worth a word. */
const ACQUAINTED = 7 * DAY;

export const unknownShape = defineRule({
  id: 'D31',
  start: 'on',
  types: null,
  params: {},
  judge({ at, type, context }, { past }) {
    const since = past.since('type', type, at);
    if (since === at && !isKnownType(type)) return { key: type, severity: 'info', facts: { type } };
    if (at - since < ACQUAINTED || !past.startsAt('path', at)) return null;
    const path = Array.from(pathsOf(context())).find((each) => past.isFirst('path', `${type} ${each}`, at));
    return path === undefined ? null : { key: type, severity: 'info', facts: { type, path } };
  },
});
