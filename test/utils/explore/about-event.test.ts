import { describe, expect, it } from 'vitest';
import type { Json } from '../../../utils/audit/event.ts';
import { readHistory, readKnown, readSurroundings } from '../../../utils/explore/about-event.ts';
import { MINUTE, SECOND } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { idsOf } from '../../helpers/archive.ts';
import { lookupIn } from '../../helpers/lookup.ts';

const number = (minutesAgo: number, context: object = {}, parts = {}) =>
  buildEvent({
    type: 'NUMBER_UPDATED',
    time: NOW - minutesAgo * MINUTE,
    context: { msisdn: '447700900101', ...context } as Json,
    ...parts,
  });

describe('the history of what an event is about', () => {
  const bought = number(90, {}, { type: 'NUMBER_ASSIGN' });
  const routed = number(60, { 'voice-value': 'sip:a' });
  const shown = number(30, { 'voice-value': 'sip:b' });
  const later = number(10, { 'voice-value': 'sip:c' });
  const others = [
    number(40, { msisdn: '447700900102', 'voice-value': 'sip:x' }),
    number(45, { 'voice-value': 'sip:y' }, { account: 'staging' }),
    buildEvent({ type: 'USER_PRODUCT_SEARCH', context: { query: '447700900101' }, time: NOW - 50 * MINUTE }),
  ];

  it('is all that happened to it in its account, newest first, and what this event changed', async () => {
    const history = await readHistory(lookupIn([bought, routed, ...others, later, shown]), shown);
    expect(idsOf(history?.events ?? [])).toEqual(idsOf([later, shown, routed, bought]));
    expect(history?.changed).toMatchObject({ certainty: 'inferred', from: routed });
    expect(history?.changed.changes).toEqual([{ path: ['voice-value'], before: 'sip:a', after: 'sip:b' }]);
    expect(history?.isCut).toBe(false);
  });

  it('is a part of what happened, from this event back, where that is very much', async () => {
    const many = Array.from({ length: 300 }, (_, index) => number(index / 60, { 'voice-value': `sip:${index}` }));
    const busy = many[250] ?? shown;
    const history = await readHistory(lookupIn(many), busy);
    expect(history).toMatchObject({ isCut: true, changed: { certainty: 'inferred', from: many[251] } });
    expect(history?.events).toEqual(many.slice(250));
  });

  it('of an application has also what names it beside, which says nothing of its state', async () => {
    const app = { appId: '6f0c' };
    const created = buildEvent({
      type: 'APP_CREATE',
      context: { created: { ...app, name: 'Old' } },
      time: NOW - 9 * MINUTE,
    });
    const linked = number(5, { applicationId: '6f0c', name: 'Wrong' }, { type: 'NUMBER_LINKED' });
    const renamed = buildEvent({ type: 'APP_UPDATE', context: { ...app, updated: { name: 'New' } }, time: NOW });
    const history = await readHistory(lookupIn([created, linked, renamed]), renamed);
    expect(idsOf(history?.events ?? [])).toEqual(idsOf([renamed, linked, created]));
    expect(history?.changed.changes).toEqual([{ path: ['name'], before: 'Old', after: 'New' }]);
  });

  it('is the event alone where it names nothing that we know, and nothing is asked', async () => {
    const lookup = lookupIn([]);
    const odd = buildEvent({ type: 'USER_MFA_RESET', context: { anything: 1 } });
    expect(await readHistory(lookup, odd)).toMatchObject({ resource: null, events: [odd] });
    expect(lookup.asked).toEqual([]);
  });
});

describe('the surroundings of an event', () => {
  it('are a quarter of an hour to either side, whoever did it in whatever account', async () => {
    const at = (offset: number, parts = {}) => buildEvent({ time: NOW + offset, ...parts });
    const shown = at(0);
    const inside = [at(15 * MINUTE, { account: 'staging' }), at(-15 * MINUTE, { userEmail: 'bob@example.org' })];
    const outside = [at(15 * MINUTE + SECOND), at(-15 * MINUTE - SECOND)];
    const found = await readSurroundings(lookupIn([shown, ...inside, ...outside]), shown);
    expect(idsOf(found?.events ?? [])).toEqual(idsOf([inside[0] ?? shown, shown, inside[1] ?? shown]));
  });

  it('of an undated event are those of the moment that it was first seen', async () => {
    const undated = buildEvent({ time: null, seenAt: NOW });
    expect((await readSurroundings(lookupIn([undated]), undated))?.events).toEqual([undated]);
  });
});

describe('what is known of a user and an address', () => {
  it('is how often they were seen, when first and when last', async () => {
    const shown = buildEvent({ time: NOW });
    const events = [
      shown,
      buildEvent({ time: NOW - MINUTE, ip: '203.0.113.77' }),
      buildEvent({ time: NOW + MINUTE, userEmail: 'bob@example.org' }),
    ];
    expect(await readKnown(lookupIn(events), shown)).toEqual({
      user: { count: 2, first: NOW - MINUTE, last: NOW },
      ip: { count: 2, first: NOW, last: NOW + MINUTE },
    });
  });

  it('is nothing where the event names none', async () => {
    const shown = buildEvent({ userEmail: null, userId: null, apiKey: null, ip: null });
    expect(await readKnown(lookupIn([shown]), shown)).toEqual({ user: null, ip: null });
  });
});
