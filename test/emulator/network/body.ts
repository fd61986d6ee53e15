/** The bytes of a body, whole or damaged. */
import { gzipSync } from 'node:zlib';
import type { Fault } from './fault.ts';

/** @param text becomes UTF-8; a lone surrogate becomes U+FFFD, as no UTF-8 can hold it. */
export function bodyBytes(text: string, fault: Fault | null, isZipped: boolean): Buffer {
  const whole = Buffer.from(fault === 'bom' ? `\uFEFF${text}` : text);
  const sent = fault === 'truncated' ? whole.subarray(0, whole.length >>> 1) : whole;
  return isZipped ? gzipSync(sent) : sent;
}
