import { expect, it } from 'vitest';
import { learnNames } from '../../../utils/audit/names.ts';
import { buildEvent } from '../../helpers/build-event.ts';

it('knows an app by the name in its newest event', () => {
  const events = [
    buildEvent({ context: { appId: 'a', new: { name: 'New name' } } }),
    buildEvent({ context: { created: { appId: 'a', name: 'Old name' } } }),
  ];
  expect(learnNames(events, []).app('a')).toBe('New name');
});

it('knows an API key by the label of the account whose events carry it', () => {
  const names = learnNames([buildEvent({ account: 'one', apiKey: '5ab0ac01' })], [{ id: 'one', label: 'Staging' }]);
  expect([names.apiKey('5ab0ac01'), names.apiKey('other'), names.account('one')]).toEqual(['Staging', null, 'Staging']);
});
