/** Bob leaves: signed out, disabled, and his access to the subaccounts taken away. */
import { PEOPLE, PLACES } from '../../../utils/sample/cast.ts';
import { MINUTE } from '../../../utils/time.ts';
import type { Story } from './story.ts';

export const leaver: Story = (end) => {
  const alice = { by: PEOPLE.alice, from: PLACES.office };
  const { id: userId, email } = PEOPLE.bob;
  return [
    { at: end - 40 * MINUTE, type: 'USER_LOGOUT', by: PEOPLE.bob, from: PLACES.berlin },
    {
      at: end - 2 * MINUTE,
      type: 'USER_STATUS',
      ...alice,
      context: { userId, email, oldStatus: 'ACTIVE', newStatus: 'DISABLED' },
    },
    {
      at: end,
      type: 'USER_API_KEYS_UPDATE',
      ...alice,
      context: { userId, email, added: [], removed: ['5ab0ac01', '5ab0ac02'] },
    },
  ];
};
