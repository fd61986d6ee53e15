import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { type Health, NEW_HEALTH } from '../../../utils/watch/health.ts';
import { silenceNow, silenceOf } from '../../../utils/watch/silence.ts';
import type { Status } from '../../../utils/watch/status.ts';
import { NOW } from '../../helpers/build-event.ts';
import { failed } from '../../helpers/build-watch.ts';

const PATIENCE = 15 * MINUTE;
const LONG_AGO = NOW - 9 * HOUR;
const good: Health = { ...NEW_HEALTH, goodAt: LONG_AGO };

describe('why nobody asked for a time', () => {
  it.each<[string, Health, string | null]>([
    ['is that the browser did not run, where nothing else is known', good, 'closed'],
    ['is that Vonage refused the key', failed({ kind: 'refused', status: 401 }, 2, LONG_AGO), 'refused'],
    ['is that Vonage forbade it', failed({ kind: 'forbidden', status: 403 }, 2, LONG_AGO), 'refused'],
    ['is that the computer was offline', failed({ kind: 'offline' }, 1, LONG_AGO), 'offline'],
    ['is that no answer came', failed({ kind: 'server', status: 503 }, 9, LONG_AGO), 'failing'],
    ['is the lock', { ...good, silence: 'locked' }, 'locked'],
    [
      'is the person’s pause, whatever failed before',
      { ...failed({ kind: 'server' }, 1, LONG_AGO), silence: 'paused' },
      'paused',
    ],
    ['is nothing, where it was not long', { ...good, goodAt: NOW - MINUTE }, null],
    ['is nothing before the first good check', NEW_HEALTH, null],
  ])('%s', (_why, health, silence) => {
    expect(silenceOf(health, NOW, PATIENCE)).toBe(silence);
  });
});

describe('why nobody asks at this moment', () => {
  const since = NOW - DAY;
  const failing = { kind: 'failing', facts: { kind: 'server' }, since, nextAt: null, goodAt: since } as const;

  it.each<[Status, string | null]>([
    [{ kind: 'paused' }, 'paused'],
    [{ kind: 'offline', goodAt: since }, 'offline'],
    [{ kind: 'attention', facts: { kind: 'refused' }, since, goodAt: since }, 'refused'],
    [{ kind: 'attention', facts: { kind: 'storage-full' }, since, goodAt: since }, 'failing'],
    [{ ...failing, blind: true }, 'failing'],
    [{ ...failing, facts: null, blind: true }, 'failing'],
    [{ ...failing, blind: false }, null],
    [{ kind: 'fine', goodAt: NOW, nextAt: null, completeSince: 0 }, null],
    [{ kind: 'first' }, null],
  ])('%j: %s', (status, silence) => {
    expect(silenceNow(status)).toBe(silence);
  });
});
