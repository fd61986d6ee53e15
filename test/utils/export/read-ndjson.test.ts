import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileLine, readLines } from '../../../utils/export/read-lines.ts';
import { readEventLine } from '../../../utils/export/read-ndjson.ts';
import { surveyLines } from '../../../utils/export/survey.ts';
import { HOSTILE_STRINGS } from '../../emulator/stories/hostile-strings.ts';
import { buildEvent } from '../../helpers/build-event.ts';
import { exported } from '../../helpers/export.ts';

/** The bytes in portions of a size. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const linesOf = async (bytes: Uint8Array, size = 7): Promise<FileLine[]> =>
  (await Array.fromAsync(readLines(cut(bytes, size)))).flat();

describe('the lines of a file', () => {
  it('are the same however its bytes come', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\r\n\ufeff]/g, ' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 20 }),
        async (texts, end, size) => {
          const read = await linesOf(utf8(texts.map((text) => text + end).join('')), size);
          const numbered = texts.map((text, index) => ({ number: index + 1, text }));
          expect(read).toEqual(numbered.filter(({ text }) => text.trim() !== ''));
        },
      ),
    );
  });

  it('need no line feed at the end, and no byte order mark at the beginning', async () => {
    expect(await linesOf(utf8('\ufeffa\n\nb'))).toEqual([
      { number: 1, text: 'a' },
      { number: 3, text: 'b' },
    ]);
  });

  it('that are no UTF-8 are named, and the others are read', async () => {
    const bytes = new Uint8Array([...utf8('a\n'), 0xff, 0xfe, 10, ...utf8('b\n')]);
    expect(await linesOf(bytes)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'b' },
    ]);
  });

  it('that are longer than anything of ours are not kept', async () => {
    const long = new Uint8Array(17 * 2 ** 20).fill(97);
    const bytes = utf8('a\n');
    const read = readLines(
      (async function* portions() {
        yield bytes;
        for (let at = 0; at < long.length; at += 2 ** 20) yield long.subarray(at, at + 2 ** 20);
        yield utf8('\nb\n');
      })(),
    );
    expect((await Array.fromAsync(read)).flat()).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'b' },
    ]);
  });
});

describe('a line', () => {
  it.each<[string | null, object]>([
    ['{"id":"x","account_id":"a1b2c3d4"}', { kind: 'event', apiKey: 'a1b2c3d4' }],
    ['  {"event_type":"APP_CREATE"}\t', { kind: 'event', apiKey: '', json: '{"event_type":"APP_CREATE"}' }],
    ['{"id":"x","account_id":null,"created_at":5}', { kind: 'event', apiKey: '' }],
    ['{"id":"x","n":9007199254740993}', { kind: 'event', json: '{"id":"x","n":9007199254740993}' }],
    ['{"id":"x","event_type":"","account_id":""}', { kind: 'event', apiKey: '' }],
    ['{"id":{},"event_type":"APP_CREATE","account_id":[1]}', { kind: 'event', apiKey: '' }],
    [null, { kind: 'fault', fault: 'text' }],
    ['{"id":', { kind: 'fault', fault: 'json' }],
    ['[{"id":"x"}]', { kind: 'fault', fault: 'event' }],
    ['"text"', { kind: 'fault', fault: 'event' }],
    ['null', { kind: 'fault', fault: 'event' }],
    ['{"id":"","event_type":null}', { kind: 'fault', fault: 'event' }],
    ['{}', { kind: 'fault', fault: 'event' }],
    ['{"format":"audit-monitor-settings"}', { kind: 'fault', fault: 'event' }],
  ])('%j is read as %j', (text, read) => {
    expect(readEventLine({ number: 1, text })).toMatchObject(read);
  });

  it('of every export is an event again, letter for letter', async () => {
    const hostile = fc.oneof(fc.constantFrom(...Object.values(HOSTILE_STRINGS)), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 5 }), async (texts) => {
        const events = texts.map((text) => buildEvent({ userEmail: text, context: { [text]: text } }));
        const lines = await linesOf(utf8(await exported('ndjson', events)), 1000);
        expect(lines.map(readEventLine)).toEqual(
          events.map(({ json }) => ({ kind: 'event', json, apiKey: 'a1b2c3d4' })),
        );
      }),
    );
  });
});

it('a file is surveyed before anything is taken of it', async () => {
  const file = [
    '{"id":"1","account_id":"a"}',
    'nonsense',
    '{"id":"2","account_id":"b"}',
    '{"id":"3","account_id":"a"}',
    '[]',
  ];
  expect(await surveyLines(readLines(cut(utf8(file.join('\n')), 9)))).toEqual({
    events: new Map([
      ['a', 2],
      ['b', 1],
    ]),
    faulty: 2,
    faults: [
      { number: 2, fault: 'json' },
      { number: 5, fault: 'event' },
    ],
  });
});
