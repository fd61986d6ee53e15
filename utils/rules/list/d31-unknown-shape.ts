import { isKnownType } from '../../audit/catalogue.ts';
import { DAY } from '../../time.ts';
import { defineRule } from '../rule.ts';
import { shapeOf } from '../shapes/shape.ts';

/** A type must have been seen for so long before a new key in it is worth a word. */
const ACQUAINTED = 7 * DAY;
const HISTORY = 90 * DAY;

export const unknownShape = defineRule({
  id: 'D31',
  start: 'on',
  types: null,
  params: {},
  judge(event, { past }) {
    const { at, type } = event;
    const since = past.since('type', type, at);
    if (since === at && !isKnownType(type)) return { key: type, severity: 'info', facts: { type } };
    if (at - since < ACQUAINTED || !past.startsAt('shape', at)) return null;
    const context = event.context();
    if (context === undefined || !past.isFirst('shape', `${type} ${shapeOf(context)}`, at)) return null;
    const known = Array.from(past.values('shape')).filter(
      (value) => value.startsWith(`${type} `) && past.wasSeen('shape', value, at - HISTORY, at),
    );
    const paths = new Set(known.flatMap((value) => value.slice(type.length + 1).split(',')));
    const path = shapeOf(context)
      .split(',')
      .find((each) => !paths.has(each));
    return path === undefined ? null : { key: type, severity: 'info', facts: { type, path } };
  },
});
