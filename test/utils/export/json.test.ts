import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NAMES } from '../../../utils/audit/sentence.ts';
import { FORMATS } from '../../../utils/export/registry.ts';
import { HOSTILE_STRINGS } from '../../emulator/stories/hostile-strings.ts';
import { buildEvent } from '../../helpers/build-event.ts';
import { exported, sourceFrom } from '../../helpers/export.ts';

const texts = fc.array(fc.oneof(fc.constantFrom(...Object.values(HOSTILE_STRINGS)), fc.string()), { maxLength: 8 });
const eventOf = (text: string) => buildEvent({ userEmail: text, context: { [text]: text } });

describe('NDJSON', () => {
  it('has a line for each event, exactly as it was received', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const events = all.map(eventOf);
        const file = await exported(FORMATS.ndjson, sourceFrom(events));
        expect(file).toBe(events.map(({ json }) => `${json}\n`).join(''));
      }),
    );
  });

  it('keeps digits that no number holds', async () => {
    const json = '{"id":"x","context":{"amount":9007199254740993,"price":1.10}}';
    expect(await exported(FORMATS.ndjson, sourceFrom([buildEvent({ json })]))).toBe(`${json}\n`);
  });
});

describe('JSON', () => {
  it('is one list of all events', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const events = all.map(eventOf);
        const list = JSON.parse(await exported(FORMATS.json, sourceFrom(events))) as unknown[];
        expect(list).toEqual(events.map(({ json }) => JSON.parse(json) as unknown));
      }),
    );
  });
});

it.each(['ndjson', 'json'] as const)('%s passes over a portion whose events were erased meanwhile', async (name) => {
  const [first, last] = ['a', 'b'].map(eventOf);
  const source = sourceFrom([]);
  async function* lines() {
    yield await Promise.resolve({ text: first?.json ?? '', count: 1 });
    yield { text: '', count: 0 };
    yield { text: last?.json ?? '', count: 1 };
  }
  const file = await exported(FORMATS[name], { ...source, lines });
  expect(file).toContain(last?.json);
  expect(file).not.toMatch(/\n\n|,\n,/);
});

describe.each(Object.entries(FORMATS))('%s', (name, format) => {
  it('counts what it writes, and has its name at the end of its files', async () => {
    const events = ['a', 'b', 'c', 'd'].map(eventOf);
    const pieces = await Array.fromAsync(format.write(sourceFrom(events), { names: NO_NAMES, mark: false }));
    expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(format.extension).toBe(name);
  });
});
