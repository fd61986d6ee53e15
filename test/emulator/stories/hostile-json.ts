/** Contexts that survive as JSON text only: an object of ours could not carry them to the client. */
import { PEOPLE } from '../../../utils/sample/cast.ts';
import { createRandom, createUuid } from '../../../utils/sample/random.ts';
import { SECOND } from '../../../utils/time.ts';
import { type RawEvent, wireEvent } from '../history/entry.ts';
import type { Story } from './story.ts';

const CONTEXTS = [
  '{"__proto__":{"pwned":true},"constructor":{"prototype":{"pwned":true}},"toString":1}',
  '{"amount":9007199254740993,"negative":-9007199254740995,"price":1.10,"huge":1e400}',
  '{"twice":1,"twice":2}',
  '[1,"two",null]',
  'null',
  nested(200),
];

/** Deep enough that JSON.parse can read it and JSON.stringify cannot write it (V8, measured 2026-11). */
const TOO_DEEP = 20_000;

export const hostileContexts: Story = (end, apiKey, seed) => tell(CONTEXTS, end, apiKey, seed);

export const deepNesting: Story = (end, apiKey, seed) => tell([nested(TOO_DEEP)], end, apiKey, seed);

function nested(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}

function tell(contexts: readonly string[], end: number, apiKey: string, seed: number): RawEvent[] {
  const random = createRandom(seed);
  return contexts.map((context, index) => {
    const [at, id, type] = [end - index * SECOND, createUuid(random), 'APP_UPDATE'];
    const event = JSON.stringify(wireEvent({ at, type, by: PEOPLE.bob }, id, apiKey));
    return { raw: event.replace(/\}$/, () => `,"context":${context}}`), at, id, type };
  });
}
