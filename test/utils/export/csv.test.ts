import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import { HOSTILE_STRINGS } from '../../emulator/stories/hostile-strings.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { readCsv } from '../../helpers/csv.ts';
import { exported } from '../../helpers/export.ts';

const hostile = fc.oneof(fc.constantFrom(...Object.values(HOSTILE_STRINGS)), fc.string());
const everywhere = (text: string) =>
  buildEvent({
    type: text,
    userEmail: text,
    userId: text,
    source: text,
    ip: text,
    country: text,
    context: { [text]: text },
  });

/** The rows as objects, by the header. */
async function rowsOf(events: readonly StoredEvent[]): Promise<Record<string, string>[]> {
  const [header = [], ...records] = readCsv(await exported('csv', events));
  return records.map((record) => Object.fromEntries(header.map((name, column) => [name, record[column] ?? ''])));
}

describe('CSV', () => {
  it('has a header and a record for each event, with one and the same number of cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 8 }), async (texts) => {
        const records = readCsv(await exported('csv', texts.map(everywhere)));
        expect(records).toHaveLength(texts.length + 1);
        expect(new Set(records.map((record) => record.length)).size).toBe(1);
      }),
    );
  });

  it('gives every text back, but for an apostrophe before what a spreadsheet would run (fault 42)', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const [row] = await rowsOf([everywhere(text)]);
        for (const cell of [row?.['user_email'], row?.['source_ip'], row?.['event_type']]) {
          // Half a surrogate pair has no place in UTF-8.
          expect([text.toWellFormed(), `'${text.toWellFormed()}`]).toContain(cell);
          expect(
            cell === `'${text.toWellFormed()}` ||
              !/^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ||
              /^-?\d+(\.\d+)?$/.test(text),
          ).toBe(true);
        }
      }),
    );
  });

  it.each<[string, string]>([
    ['=1+1', `'=1+1`],
    ['=1+1\nfoo', `'=1+1\nfoo`],
    ['+44 7700 900101', `'+44 7700 900101`],
    ['@SUM(1,1)', `'@SUM(1,1)`],
    ['\t=1', `'\t=1`],
    ['\u0000=1', `'\u0000=1`],
    ['＝1+1', `'＝1+1`],
    ['-2+3', `'-2+3`],
    ['-25.5', '-25.5'],
    ['sip:a@b', 'sip:a@b'],
    ['', ''],
  ])('makes of %j the cell %j', async (text, cell) => {
    const [row] = await rowsOf([buildEvent({ userEmail: text })]);
    expect(row?.['user_email']).toBe(cell);
  });

  it('tells the time in UTC and as it was written, and leaves out what nobody knows', async () => {
    const [dated, undated] = await rowsOf([
      buildEvent({ createdAt: '2026-03-04T14:26:03', seenAt: NOW }),
      buildEvent({ createdAt: 'yesterday', time: null, ip: null, context: undefined }),
    ]);
    expect(dated).toMatchObject({
      created_at_utc: '2026-03-04T14:26:03.000Z',
      created_at: '2026-03-04T14:26:03',
      seen_at_utc: '2026-03-04T14:32:20.000Z',
      severity: 'info',
      summary: 'alice@example.org created an app',
    });
    expect(undated).toMatchObject({ created_at_utc: '', created_at: 'yesterday', source_ip: '', context: '' });
  });

  it('gives the context digit by digit, however deep it is', async () => {
    const context = `{"amount":9007199254740993,"deep":${'['.repeat(9000)}${']'.repeat(9000)}}`;
    const [row] = await rowsOf([buildEvent({ json: `{"id":"x","context":${context}}` })]);
    expect(row?.['context']).toBe(context);
  });

  it('calls accounts by their labels', async () => {
    const naming = { accounts: [{ id: 'production', label: 'Main, live' }], labels: [] };
    const [, record] = readCsv(await exported('csv', [buildEvent()], { naming }));
    expect(record).toContain('Main, live');
  });

  it.each([true, false])('begins with a byte order mark where that is %s', async (mark) => {
    const text = await exported('csv', [], { mark });
    expect(text.startsWith('\ufeffcreated_at_utc,')).toBe(mark);
    expect(text.startsWith('created_at_utc,')).toBe(!mark);
  });
});
