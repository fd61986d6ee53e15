import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAMES, type FormatName } from '../../../utils/export/frames.ts';
import { writePiece } from '../../../utils/export/registry.ts';
import { HOSTILE_STRINGS } from '../../emulator/stories/hostile-strings.ts';
import { buildEvent } from '../../helpers/build-event.ts';
import { NO_NAMING, exported, piecesOf } from '../../helpers/export.ts';

const texts = fc.array(fc.oneof(fc.constantFrom(...Object.values(HOSTILE_STRINGS)), fc.string()), { maxLength: 8 });
const eventOf = (text: string) => buildEvent({ userEmail: text, context: { [text]: text } });

describe('NDJSON', () => {
  it('has a line for each event, exactly as it was received', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const events = all.map(eventOf);
        const file = await exported('ndjson', events);
        expect(file).toBe(events.map(({ json }) => `${json}\n`).join(''));
      }),
    );
  });

  it('keeps digits that no number holds', async () => {
    const json = '{"id":"x","context":{"amount":9007199254740993,"price":1.10}}';
    expect(await exported('ndjson', [buildEvent({ json })])).toBe(`${json}\n`);
  });
});

describe('JSON', () => {
  it('is one list of all events', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const events = all.map(eventOf);
        const list = JSON.parse(await exported('json', events)) as unknown[];
        expect(list).toEqual(events.map(({ json }) => JSON.parse(json) as unknown));
      }),
    );
  });
});

it.each(Object.keys(FRAMES) as FormatName[])('%s passes over what was erased meanwhile', async (format) => {
  const events = ['a', 'b', 'c', 'd', 'e'].map(eventOf);
  async function* pieces() {
    yield* piecesOf(format, events.slice(0, 3));
    yield await Promise.resolve(writePiece(format, { count: 0, lines: () => '', events: () => [] }, NO_NAMING));
    yield* piecesOf(format, events.slice(3));
  }
  expect(await exported(format, [], { pieces: pieces() })).toBe(await exported(format, events));
});

it.each(Object.entries(FRAMES))('%s has its name at the end of its files', (name, { extension }) => {
  expect(extension).toBe(name);
});
