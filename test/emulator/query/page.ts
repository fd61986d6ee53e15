/** `page` and `size`: Spring Data's habit is to correct bad values silently (its 2.0 source, read 2026-11). */
import { clamp } from '../../../utils/time.ts';
import { Refusal } from '../api/refusal.ts';
import type { Settings } from '../settings.ts';

export interface Page {
  /** From 0. */
  readonly index: number;
  /** The effective size. */
  readonly size: number;
}

const LARGEST_INT = 2 ** 31 - 1;

/** The page asked for. */
export function readPage(params: URLSearchParams, settings: Settings): Page {
  return { index: readIndex(params.get('page'), settings), size: readSize(params.get('size'), settings) };
}

function readIndex(written: string | null, { pageBase, badPage }: Settings): number {
  const number = written ? readInt(written) : pageBase;
  if (number >= pageBase) return number - pageBase;
  if (badPage === 'first') return 0;
  throw new Refusal(badPage, 'Page index must not be less than the first page');
}

function readSize(written: string | null, { sizeDefault, sizeCap, badSize }: Settings): number {
  if (!written) return Math.min(sizeDefault, sizeCap);
  const size = readInt(written);
  const isInRange = size >= 1 && size <= sizeCap;
  if (!isInRange && badSize === 400) throw new Refusal(badSize, `Page size must be between 1 and ${sizeCap}`);
  return clamp(size >= 1 ? size : sizeDefault, 1, sizeCap);
}

/** As Java's Integer.parseInt; NaN where that throws. */
function readInt(written: string): number {
  const number = /^[+-]?\d+$/.test(written) ? Number(written) : Number.NaN;
  return Math.abs(number) <= LARGEST_INT ? number : Number.NaN;
}
