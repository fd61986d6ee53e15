import { expect, it } from 'vitest';
import { MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const BRAZIL = { ip: '203.0.113.20', country: 'BR' };
const at = (minutes: number, where: object = {}) => buildEvent({ time: NOW + minutes * MINUTE, ...where });

it('finds somebody who is twice in each of two countries within half an hour', async () => {
  const events = [at(0), at(5, BRAZIL), at(10), at(15, BRAZIL)];
  expect(await findingsIn('D5', events)).toMatchObject([
    { severity: 'medium', count: 4, facts: { countries: 'BR, GB' } },
  ]);
});

it('takes a single event from elsewhere for a mistake', async () => {
  expect(await findingsIn('D5', [at(0), at(5, BRAZIL), at(10)])).toEqual([]);
});

it('is silent about neighbours, and about what lies further apart', async () => {
  expect(await findingsIn('D5', [at(0), at(5, STRANGER), at(10), at(15, STRANGER)])).toEqual([]);
  expect(await findingsIn('D5', [at(0), at(5), at(40, BRAZIL), at(45, BRAZIL)])).toEqual([]);
});
