import type { Part, Sentence } from './sentence.ts';

/** What a sentence says beyond its verb, for places that name the kind of event already: from its first value on. */
export function gistOf({ parts }: Sentence): readonly Part[] {
  const first = parts.findIndex((part) => typeof part !== 'string');
  return first < 0 ? [] : parts.slice(first);
}
