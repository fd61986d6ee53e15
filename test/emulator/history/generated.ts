/** A history of any length that is a function of its seed: each event is made when it is asked for, and forgotten. */
import { createRandom } from '../../../utils/sample/random.ts';
import { inventStep, inventType } from '../stories/invent.ts';
import { stepEntry, wholeSecond } from './entry.ts';
import { hashText, mix } from './hash.ts';
import type { History } from './history.ts';

export interface GeneratedOptions {
  readonly seed: number;
  /** At most 2^28 events, which is what an id can hold. */
  readonly count: number;
  /** When it starts, in milliseconds since the epoch. */
  readonly from: number;
  /** When it ends: no event is later. */
  readonly until: number;
  /** 8 characters. */
  readonly apiKey: string;
}

/** Events spread evenly, but not regularly, over the period. Every type of `invent.ts` occurs if there are some thousand. */
export function generatedHistory({ seed, count, from, until, apiKey }: GeneratedOptions): History {
  const own = hashText(apiKey, seed);
  const slot = (until - from) / count;
  const randomOf = (index: number) => createRandom(mix(own ^ Math.imul(index + 1, 0x9e3779b1)));
  const typeAt = (index: number) => inventType(randomOf(index));
  const timeAt = (index: number) => wholeSecond(from + (index + randomOf(~index)()) * slot);
  const idAt = (index: number) => {
    const second = hex(mix(own ^ (timeAt(index) / 1000)), 8);
    const place = hex(index, 7);
    const tail = randomOf(index ^ 0x40000000);
    const variant = '89ab'.charAt(tail() * 4) + hex(tail() * 0x1000, 3);
    const node = hex(tail() * 2 ** 24, 6) + hex(tail() * 2 ** 24, 6);
    // In one second the ids ascend with the index: the order of a list holds without sorting.
    return `${second}-${place.slice(0, 4)}-4${place.slice(4)}-${variant}-${node}`;
  };
  return {
    count,
    timeAt,
    idAt,
    typeAt,
    at: (index) => {
      const random = randomOf(index);
      return stepEntry(inventStep(inventType(random), timeAt(index), random, apiKey), apiKey, idAt(index));
    },
    indexOf: (id) => {
      const index = Number.parseInt(id.slice(9, 13) + id.slice(15, 18), 16);
      return index < count && idAt(index) === id ? index : -1;
    },
  };
}

function hex(value: number, digits: number): string {
  return Math.floor(value).toString(16).padStart(digits, '0');
}
