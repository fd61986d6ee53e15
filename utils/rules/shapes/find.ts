/** Finds values in a context by what they look like: what the keys are called is documented for few types (Vonage, 2026-11). */
import type { Json } from '../../audit/event.ts';
import { type Fact, factsOfContext } from '../../audit/facts.ts';
import { parseIp, parseRange } from '../../query/ip.ts';

/** Where a context tells how something was. */
const OLD = /^(?:old|previous|before|prior|deleted|removed)/i;

/** The values that a context tells as they are now. */
export function toldNow(context: Json | undefined): Fact[] {
  return factsOfContext(context).filter(({ path }) => !path.some((key) => OLD.test(key)));
}

export function toldBefore(context: Json | undefined): Fact[] {
  return factsOfContext(context).filter(({ path }) => path.some((key) => OLD.test(key)));
}

/** The first address or range; null without any. */
export function findRange(context: Json | undefined): string | null {
  return (
    factsOfContext(context).find(({ value }) => parseIp(value) !== null || parseRange(value) !== null)?.value ?? null
  );
}

/** How many of the bits a range fixes, as its own family counts; an address fixes all. */
export function widthOf(range: string): { readonly length: number; readonly isWide: boolean } {
  const length = Number(range.split('/')[1] ?? (range.includes(':') ? 128 : 32));
  return { length, isWide: length < (range.includes(':') ? 48 : 24) };
}

/** The person that a context names: by e-mail address, else by `userId`. */
export function findUser(context: Json | undefined): string | null {
  const facts = factsOfContext(context);
  const email = facts.find(({ value }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) && !value.includes(':'));
  return (email ?? facts.find(({ path }) => /^user_?id$/i.test(path.at(-1) ?? '')))?.value ?? null;
}

/** Numbers by the last key of their path, as `amount` and `threshold`. */
export function numbersIn(facts: readonly Fact[]): Map<string, number> {
  return new Map(
    facts.flatMap(({ path, value }) => (/^-?\d+(\.\d+)?$/.test(value) ? [[path.at(-1) ?? '', Number(value)]] : [])),
  );
}
