import { act } from 'preact/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { Problem } from '../../utils/errors.ts';
import { HOUR, MINUTE } from '../../utils/time.ts';
import type { Zone } from '../../utils/zone.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { number, panel } from '../helpers/event-panel.tsx';
import { lookupIn } from '../helpers/lookup.ts';

describe('the panel of an event', () => {
  it('leads from a value to all events that share it', async () => {
    const { press, onAsk } = await panel([number({ ip: '203.0.113.77' })]);
    await press('203.0.113.77');
    expect(onAsk).toHaveBeenCalledWith([
      { kind: 'field', field: 'ip', values: [{ text: '203.0.113.77', wild: false }], not: false },
    ]);
    await press('447700900101');
    expect(onAsk).toHaveBeenLastCalledWith([expect.objectContaining({ kind: 'context', path: ['msisdn'] })]);
  });

  it('offers only this, not this and copy at the end of a value', async () => {
    const { root, onFilter, onCopy } = await panel([number({}, { 'voice-value': 'sip:gw' })]);
    const tools = root.querySelector('[role="group"][aria-label="What to do with sip:gw"]');
    for (const button of tools?.querySelectorAll('button') ?? []) button.click();
    expect(onFilter.mock.calls).toEqual([
      [['voice-value'], 'sip:gw', false],
      [['voice-value'], 'sip:gw', true],
    ]);
    expect(onCopy).toHaveBeenCalledWith('sip:gw');
  });

  it.each<[string, StoredEvent[], string, string]>([
    [
      'exact',
      [
        buildEvent({
          type: 'USER_STATUS',
          context: { email: 'c@example.org', oldStatus: 'ACTIVE', newStatus: 'DISABLED' },
        }),
      ],
      'Exact',
      '−Before: statusACTIVE+After: statusDISABLED',
    ],
    [
      'inferred',
      [number({}, { 'voice-value': 'sip:b' }), number({ time: NOW - 60 * MINUTE }, { 'voice-value': 'sip:a' })],
      'Inferred from archive',
      '−Before: voice-valuesip:a+After: voice-valuesip:b',
    ],
    [
      'inferred',
      [
        number({}, { 'voice-value': 'sip:b', http: 'https://example.org' }),
        number({ time: NOW - 60 * MINUTE }, { 'voice-value': 'sip:a' }),
      ],
      'Inferred from archive',
      '−Before: voice-valuesip:a+After: voice-valuesip:b?httpnot known before+After: httphttps://example.org',
    ],
    ['unknown', [number({}, { 'voice-value': 'sip:b' })], 'Unknown', '+After: voice-valuesip:b'],
  ])('says what changed and that it is %s', async (_certainty, events, tag, lines) => {
    const { root, section } = await panel(events);
    expect(section('What changed')?.querySelector('.tag')?.textContent).toBe(tag);
    expect(root.querySelector('table')?.textContent).toBe(lines);
  });

  it('lists what else happened to the same thing, and opens it', async () => {
    const before = number({ type: 'NUMBER_ASSIGN', time: NOW - 60 * MINUTE });
    const { root, section, press, onOpen } = await panel([number({}), before]);
    expect(section('History of 447700900101')?.textContent).toContain('2 events, perhaps not all');
    expect(root.querySelectorAll('.lines li')).toHaveLength(3);
    await press('alice@example.org bought 447700900101');
    expect(onOpen).toHaveBeenCalledWith(before);
  });

  it.each<[Zone, string[]]>([
    [
      'utc',
      ['2026-03-04 14:32:20', '2026-03-03 23:32:20', '14:32:20', 'the event of 2026-03-03 23:32:20 UTC', '4 Mar 2026'],
    ],
    [
      'local',
      [
        '2026-03-04 15:32:20',
        '2026-03-04 00:32:20',
        '15:32:20',
        'the event of 2026-03-04 00:32:20 UTC+01:00',
        '4 Mar 2026',
      ],
    ],
  ])('shows what happened to the same thing and around it on the clock of the page: %s', async (zone, shown) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    onTestFinished(() => void vi.unstubAllEnvs());
    const before = number({ time: NOW - 15 * HOUR }, { 'voice-value': 'sip:a' });
    const { root } = await panel([number({ time: NOW }, { 'voice-value': 'sip:b' }), before], { zone });
    const times = Array.from(root.querySelectorAll('.lines time'), ({ textContent }) => textContent?.trim());
    expect(times).toEqual(shown.slice(0, 3));
    expect(root.textContent).toContain(shown[3]);
    expect(root.textContent).toContain(`last ${shown[4]}`);
  });

  it('marks who did something else about that time, or from the same address', async () => {
    const { root } = await panel([
      number({ time: NOW }),
      buildEvent({ time: NOW - MINUTE, userEmail: 'bob@example.org' }),
      buildEvent({ time: NOW + MINUTE, ip: '203.0.113.77' }),
      buildEvent({ time: NOW - 2 * MINUTE, ip: '203.0.113.77', userEmail: 'bob@example.org' }),
      buildEvent({ time: NOW - 60 * MINUTE }),
    ]);
    const lines = Array.from(root.querySelectorAll('.lines:last-of-type li small'), (line) => line.textContent);
    expect(lines.slice(-4)).toEqual(['same user', 'this event', 'same address', '']);
  });

  it('tells since when its user and its address are known, and marks the first time', async () => {
    const { root } = await panel([number({ ip: '203.0.113.77' }), number({ time: NOW - 60 * MINUTE })]);
    expect(root.textContent).toContain('2 events, first 4 Mar 2026, last 4 Mar 2026');
    expect(root.textContent).toContain('First time here 1 event');
  });

  it('copies what gets the event from Vonage again, in three languages', async () => {
    const { root, press, onCopy } = await panel([number({ id: '0b6c1f9e' })]);
    await act(() => void root.querySelector('#copy-as')?.dispatchEvent(new Event('beforetoggle')));
    for (const language of ['cURL', 'Node', 'Python']) await press(`${language}The secret stays a variable`);
    expect(onCopy.mock.calls.map(([text]) => /events\/0b6c1f9e/.test(text as string))).toEqual([true, true, true]);
  });

  it.each<[string, StoredEvent, boolean, string]>([
    [
      'an event without an id of Vonage’s',
      buildEvent({ id: 'h:00ff', flaw: 'id' }),
      false,
      'Vonage gave this event no id',
    ],
    ['a made-up event', buildEvent(), true, 'Vonage does not know made-up events'],
  ])('says why that cannot be for %s', async (_what, event, isSample, words) => {
    const { root, buttons } = await panel([event], { isSample });
    expect([buttons('Copy as'), buttons('Ask Vonage again'), root.textContent?.includes(words)]).toEqual([
      [],
      [],
      true,
    ]);
  });

  it.each<[string, object, string[]]>([
    ['says the same', { kind: 'same' }, ['Vonage still says the same', 'Asked at 2026-03-04 14:32:20 UTC.']],
    ['has no such event', { kind: 'gone' }, ['Vonage says that there is no such event']],
    [
      'says something else',
      { kind: 'changed', json: '{"id":"x","amount":9007199254740993}' },
      ['Vonage says something else now', '9007199254740992', '9007199254740993'],
    ],
  ])('tells that Vonage still %s, when it is asked', async (_what, answer, words) => {
    const { root, press, ask, event } = await panel([buildEvent({ json: '{"id":"x","amount":9007199254740992}' })]);
    expect(root.querySelector('.said')?.textContent).toBe('');
    ask.mockResolvedValue(answer);
    await press('Ask Vonage again');
    expect(ask).toHaveBeenCalledExactlyOnceWith('refetch', [event.account, event.id]);
    for (const word of words) expect(root.querySelector('.said')?.textContent).toContain(word);
  });

  it('says what the source changed since it was stored', async () => {
    const revisions = [{ seenAt: NOW, json: '{"id":"x","event_type":"APP_DELETE"}' }];
    const { root } = await panel([buildEvent({ json: '{"id":"x","event_type":"APP_CREATE"}' })], { revisions });
    expect(root.querySelector('table')?.textContent).toBe('−Before: event_typeAPP_CREATE+After: event_typeAPP_DELETE');
  });

  it('names the problem where Vonage cannot be asked', async () => {
    const { root, press, ask } = await panel([number({})]);
    ask.mockRejectedValue(new Problem({ kind: 'no-secret' }));
    await press('Ask Vonage again');
    expect(root.querySelector('.said')?.textContent).toContain('The secret of this account is not here');
  });

  it('says what could not be read', async () => {
    const lookup = lookupIn([]);
    const newest = () => Promise.reject(new DOMException('', 'UnknownError'));
    const { root } = await panel([number({})], { lookup: { ...lookup, newest } });
    expect(root.textContent).toContain('The browser could not open the event archive');
  });
});
