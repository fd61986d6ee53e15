import { expect, it } from 'vitest';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, findingsIn } from '../helpers/rules.ts';

const BY_KEY = { source: 'DEVAPI' };

it('finds somebody who always used the dashboard and now uses the API', async () => {
  expect(await findingsIn('D24', [buildEvent({ time: NOW, ...BY_KEY })])).toMatchObject([
    { key: 'alice@example.org', severity: 'medium', facts: { usual: 'CD', source: 'DEVAPI' } },
  ]);
});

it('finds a type that only programs caused, once a day', async () => {
  const linked = () => buildEvent({ type: 'NUMBER_LINKED', time: NOW, ...BOB });
  expect(await findingsIn('D24', [linked(), linked()])).toMatchObject([{ key: 'NUMBER_LINKED', count: 2 }]);
});

it('is silent about the usual source, and about what is rare', async () => {
  expect(await findingsIn('D24', [buildEvent({ type: 'USER_LOGIN', time: NOW })])).toEqual([]);
  expect(await findingsIn('D24', [buildEvent({ type: 'APP_CREATE', time: NOW, ...BOB, ...BY_KEY })])).toEqual([]);
});
