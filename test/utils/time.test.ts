import { expect, it } from 'vitest';
import { parseTime } from '../../utils/time.ts';

it('reads', () => expect(parseTime('2018-07-04')).toBe(Date.UTC(2018, 6, 4)));
