import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../../utils/vonage/retry-after.ts';
import { NOW } from '../../helpers/build-event.ts';

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Wed, 04 Mar 2026 14:34:20 GMT', 120_000],
  ['Wed, 04 Mar 2020 14:34:20 GMT', 0],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['2026-03-04', null],
  ['99999999999999999999', null],
  ['', null],
  [null, null],
])('reads %j as %s ms (fault 7)', (header, wait) => {
  expect(parseRetryAfter(header, NOW)).toBe(wait);
});
