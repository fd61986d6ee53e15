import { DAY } from '../../time.ts';
import { actorOf } from '../event.ts';
import { defineRule } from '../rule.ts';
import { prefixOf } from '../shapes/address.ts';
import { findUser } from '../shapes/find.ts';
import { whoOf } from './about.ts';

const EXPLAINED_FOR = 7 * DAY;

export const newUser = defineRule({
  id: 'D3',
  start: 'on',
  types: null,
  params: { history: 90 },
  looks: [{ types: ['USER_CREATE'], back: EXPLAINED_FOR }],
  judge(event, { past, around, known, params }) {
    const { at, user } = event;
    if (!user || !past.isFirst('actor', user, at, params.history * DAY) || known.label('user', user)) return null;
    const isInvited = around(['USER_CREATE'], at - EXPLAINED_FOR, at).some(
      (invitation) =>
        findUser(invitation.context()) === user && !past.isNew('actor', actorOf(invitation), invitation.at),
    );
    if (isInvited) return null;
    // From a new network it is the rules about places that speak, more loudly.
    const isFromNew = event.ip !== null && past.isNew('prefix', prefixOf(event.ip), at);
    return { key: user, severity: isFromNew ? 'low' : 'medium', facts: whoOf(event) };
  },
});
