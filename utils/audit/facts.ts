/** A context as readable facts: one line per value, with the path that leads to it. */
import type { Json } from './event.ts';

export interface Fact {
  /** Keys from the outside in; positions in lists count from 1. */
  readonly path: readonly string[];
  readonly value: string;
}

const DEEPEST = 64;
/** More than this is for the raw JSON. */
const MOST_FACTS = 200;

export function factsOfContext(context: Json | undefined): Fact[] {
  const facts: Fact[] = [];
  collect(context, [], facts);
  return facts;
}

function collect(value: Json | undefined, path: readonly string[], facts: Fact[]): void {
  if (value === undefined || facts.length >= MOST_FACTS) return;
  if (value === null || typeof value !== 'object') facts.push({ path, value: String(value) });
  else if (path.length >= DEEPEST) facts.push({ path, value: '…' });
  else if (Array.isArray(value)) value.forEach((inner, index) => collect(inner, [...path, `${index + 1}`], facts));
  else for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], facts);
}
