import { DAY } from '../../time.ts';
import { actorOf } from '../event.ts';
import { defineRule } from '../rule.ts';
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
    return isInvited ? null : { key: user, severity: 'medium', facts: whoOf(event) };
  },
});
