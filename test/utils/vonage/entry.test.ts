import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTime } from '../../../utils/parse-time.ts';
import { toAuditEvent } from '../../../utils/vonage/entry.ts';
import { readEntry } from '../../../utils/vonage/read-entry.ts';
import { WireEvent } from '../../../utils/vonage/schema.ts';

const ENTRY = {
  id: '0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10',
  event_type: 'APP_CREATE',
  event_type_description: 'Application created',
  created_at: '2026-03-02T09:14:07',
  user_email: 'alice@example.org',
  user_id: 1_000_001,
  account_id: 'a1b2c3d4',
  source: 'CD',
  source_ip: '192.0.2.10',
  source_description: 'Customer dashboard',
  source_country: 'GB',
  context: { created: { name: 'Booking line' } },
  something_new: { from: 2027 },
};

it('takes over what the API documents', async () => {
  expect(await toAuditEvent(ENTRY)).toMatchObject({
    id: ENTRY.id,
    type: 'APP_CREATE',
    time: Date.UTC(2026, 2, 2, 9, 14, 7),
    createdAt: '2026-03-02T09:14:07',
    userEmail: 'alice@example.org',
    userId: '1000001',
    apiKey: 'a1b2c3d4',
    ip: '192.0.2.10',
    country: 'GB',
    context: ENTRY.context,
    flaw: null,
  });
});

it('keeps fields that it does not know', async () => {
  expect(JSON.parse((await toAuditEvent(ENTRY)).json)).toEqual(ENTRY);
});

it('does without the fields that calls of the API leave out', async () => {
  const { user_email: _email, user_id: _id, context: _context, ...rest } = ENTRY;
  expect(await toAuditEvent(rest)).toMatchObject({ userEmail: null, userId: null, context: undefined, flaw: null });
});

it.each([
  ['no object', null, 'shape'],
  ['text', 'APP_CREATE', 'shape'],
  ['a list', [ENTRY], 'shape'],
  ['without an id', { ...ENTRY, id: undefined }, 'id'],
  ['with a number for an id', { ...ENTRY, id: 7 }, 'id'],
  ['with an id of 10 kB', { ...ENTRY, id: 'x'.repeat(10_000) }, 'id'],
  ['without a type', { ...ENTRY, event_type: null }, 'type'],
  ['without a time', { ...ENTRY, created_at: 'yesterday' }, 'time'],
  ['with a field of another kind', { ...ENTRY, user_email: { a: 1 } }, null],
])('names the flaw of an entry that is %s (faults 31, 32)', async (_what, entry, flaw) => {
  expect((await toAuditEvent(entry)).flaw).toBe(flaw);
});

it('knows an entry without an id again by its content (fault 31)', async () => {
  const first = await toAuditEvent({ a: 1 });
  const again = await toAuditEvent({ a: 1 });
  const other = await toAuditEvent({ a: 2 });
  expect([first.id === again.id, first.id === other.id]).toEqual([true, false]);
  expect(first.id).toMatch(/^h:[0-9a-f]{64}$/);
});

it('leaves every prototype as it was (fault 39)', async () => {
  const entry: unknown = JSON.parse(
    '{"id":"x","__proto__":{"polluted":true},"context":{"__proto__":{"polluted":true}}}',
  );
  const event = await toAuditEvent(entry);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(event.json).toContain('"__proto__":{"polluted":true}');
});

it('survives an entry that is nested without end (fault 38)', async () => {
  const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const event = await toAuditEvent({ ...ENTRY, context: deep });
  expect(event).toMatchObject({ id: ENTRY.id, type: 'APP_CREATE' });
  expect(readEntry(JSON.parse(event.json), event.json, parseTime).id).toBe(ENTRY.id);
});

it('keeps a number that no JavaScript number can hold (fault 43)', async () => {
  const json = '{"id":"x","user_id":9007199254740993}';
  expect((await toAuditEvent(JSON.parse(json), json)).userId).toBe('9007199254740993');
});

it('makes of every entry what the schema of the wire makes of it', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ a: 1 }));
  const entry = fc.record(
    { id: value, event_type: value, created_at: value, user_email: value, user_id: value, source_ip: value },
    { requiredKeys: [] },
  );
  const text = (field: string | number | boolean | null | undefined) => ((field ?? '') === '' ? null : String(field));
  fc.assert(
    fc.property(fc.oneof(entry, fc.jsonValue()), (given) => {
      const { success, data } = WireEvent.safeParse(given);
      const { type, userEmail, userId, ip, time, flaw } = readEntry(given, JSON.stringify(given), parseTime);
      expect(flaw === 'shape').toBe(!success);
      const wire: Partial<WireEvent> = data ?? {};
      expect([type, userEmail, userId, ip, time]).toEqual([
        text(wire.event_type) ?? '',
        text(wire.user_email),
        text(wire.user_id),
        text(wire.source_ip),
        parseTime(wire.created_at),
      ]);
    }),
  );
});

it('makes an event of whatever stands in the list (fault 52)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (entry) => {
      const event = await toAuditEvent(entry);
      return event.id !== '' && typeof event.json === 'string';
    }),
  );
});
