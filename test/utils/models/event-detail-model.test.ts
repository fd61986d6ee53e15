import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learnNames } from '../../../utils/audit/names.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import type { Ask } from '../../../utils/browser/messages.ts';
import type { Lookup } from '../../../utils/explore/lookup.ts';
import { EventDetailModel } from '../../../utils/models/event-detail-model.ts';
import { MINUTE } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { lookupIn } from '../../helpers/lookup.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const created = buildEvent({ context: { created: { appId: '6f0c', name: 'Booking line' } }, time: NOW - 60 * MINUTE });
const enabled = buildEvent({ type: 'APP_ENABLE', context: { appId: '6f0c' }, time: NOW });
const learn = (events: readonly StoredEvent[]) => learnNames(events, [{ id: 'production', label: 'Production' }]);

function open(first: StoredEvent | null, lookup: Lookup = lookupIn([created, enabled])) {
  const shown = signal(first);
  const ask = vi.fn();
  const archive = { syncState: () => Promise.resolve(null), revisions: () => Promise.resolve([]) };
  const ports = { lookup, archive, learn, ask: ask as Ask, clock: () => NOW };
  return { shown, ask, model: new EventDetailModel(ports, shown) };
}
const kinds = ({ parts }: EventDetailModel) => [...new Set(Object.values(parts.value).map(({ kind }) => kind))];

describe('the details of an event', () => {
  it('are read once somebody stays with it', async () => {
    const lookup = lookupIn([created, enabled]);
    const { model, shown } = open(created, lookup);
    await vi.advanceTimersByTimeAsync(100);
    shown.value = enabled;
    await vi.advanceTimersByTimeAsync(100);
    expect([lookup.asked, kinds(model)]).toEqual([[], ['reading']]);
    await vi.advanceTimersByTimeAsync(100);
    expect(kinds(model)).toEqual(['read']);
    expect(model.parts.value.history).toMatchObject({ value: { events: [enabled, created] } });
  });

  it('are dropped with it', async () => {
    const { model, shown } = open(enabled);
    await vi.runAllTimersAsync();
    shown.value = null;
    expect(kinds(model)).toEqual(['reading']);
  });

  it('never come from an answer to the one before', async () => {
    const slow = Promise.withResolvers<readonly StoredEvent[]>();
    const lookup = lookupIn([created, enabled]);
    const first = vi.fn(lookup.newest).mockReturnValueOnce(slow.promise);
    const { model, shown } = open(enabled, { ...lookup, newest: first });
    await vi.runAllTimersAsync();
    shown.value = created;
    await vi.runAllTimersAsync();
    slow.resolve([]);
    await vi.runAllTimersAsync();
    expect(model.parts.value.history).toMatchObject({ value: { events: [enabled, created] } });
  });

  it('that cannot be read say so, and do not keep back the others', async () => {
    const lookup = lookupIn([created, enabled]);
    const newest = vi.fn(lookup.newest).mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    const { model } = open(enabled, { ...lookup, newest });
    await vi.runAllTimersAsync();
    expect(model.parts.value.history).toEqual({ kind: 'failed', facts: { kind: 'storage' } });
    expect(kinds(model)).toEqual(['failed', 'read']);
  });

  it('tell the names of accounts and applications that they learn', async () => {
    const { model } = open(enabled);
    expect([model.names.value.account('production'), model.names.value.app('6f0c')]).toEqual(['Production', null]);
    await vi.runAllTimersAsync();
    expect(model.names.value.app('6f0c')).toBe('Booking line');
  });

  it('forget what Vonage said of the one before, also where it says so late', async () => {
    const { model, shown, ask } = open(enabled);
    const slow = Promise.withResolvers<unknown>();
    ask.mockReturnValueOnce(slow.promise);
    const asking = model.askAgain();
    await model.askAgain();
    expect(ask).toHaveBeenCalledTimes(1);
    shown.value = created;
    slow.resolve({ kind: 'same' });
    await asking;
    expect(model.said.value).toBeNull();
  });

  it('look up the names of applications that it only mentions', async () => {
    const routed = buildEvent({ type: 'NUMBER_LINKED', context: { msisdn: '4477', applicationId: '6f0c' }, time: NOW });
    const { model } = open(routed, lookupIn([created, routed]));
    await vi.runAllTimersAsync();
    expect(model.names.value.app('6f0c')).toBe('Booking line');
  });
});
