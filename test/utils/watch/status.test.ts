import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { type Health, NEW_HEALTH, afterSuccess } from '../../../utils/watch/health.ts';
import { DEFAULT_SETTINGS } from '../../../utils/watch/settings.ts';
import { deriveStatus } from '../../../utils/watch/status.ts';
import { NOW } from '../../helpers/build-event.ts';
import { GOOD, buildAccount, failed } from '../../helpers/build-watch.ts';

const around = { now: NOW, awakeSince: NOW - DAY, settings: DEFAULT_SETTINGS, online: true };

it.each<[string, Health, object]>([
  ['waits for its first check', NEW_HEALTH, { kind: 'first' }],
  [
    'is fine after a good check',
    afterSuccess(GOOD, NOW, 0),
    { kind: 'fine', goodAt: NOW, nextAt: NOW + 5 * MINUTE, completeSince: 0 },
  ],
  ['is failing after one 503', failed({ kind: 'server', status: 503 }), { kind: 'failing', blind: false }],
  ['is failing after one 401', failed({ kind: 'refused' }), { kind: 'failing', blind: false }],
  ['needs attention after two 401', failed({ kind: 'refused' }, 2), { kind: 'attention' }],
  ['needs attention without the permission', failed({ kind: 'permission' }), { kind: 'attention' }],
  ['needs attention when the disk is full', failed({ kind: 'storage-full' }), { kind: 'attention' }],
  ['is offline when the browser is', failed({ kind: 'offline' }), { kind: 'offline' }],
  ['is blind after 16 minutes without a good check', failed({ kind: 'server' }, 4, NOW - 16 * MINUTE), { blind: true }],
  ['is not blind after 14', failed({ kind: 'server' }, 4, NOW - 14 * MINUTE), { blind: false }],
  ['is blind even if nothing failed', afterSuccess(GOOD, NOW - HOUR, 0), { kind: 'failing', facts: null, blind: true }],
])('an account %s', (_what, health, status) => {
  const account = buildAccount({ addedAt: health.goodAt === null ? NOW : NOW - DAY });
  expect(deriveStatus(account, health, around)).toMatchObject(status);
});

it('is not blamed for the time that the browser was closed or asleep', () => {
  const health = afterSuccess(GOOD, NOW - 3 * DAY, 0);
  expect(deriveStatus(buildAccount(), health, { ...around, awakeSince: NOW - MINUTE })).toMatchObject({ kind: 'fine' });
});

it('is patient for three intervals, but never longer than six hours', () => {
  const settings = { ...DEFAULT_SETTINGS, everyMinutes: 1440 };
  const blindAfter = (span: number) =>
    deriveStatus(buildAccount(), failed({ kind: 'server' }, 3, NOW - span), { ...around, settings });
  expect([blindAfter(5 * HOUR), blindAfter(7 * HOUR)]).toMatchObject([{ blind: false }, { blind: true }]);
});

it.each([
  ['it', buildAccount({ paused: true }), DEFAULT_SETTINGS],
  ['everything', buildAccount(), { ...DEFAULT_SETTINGS, paused: true }],
])('is paused when %s is paused, whatever failed before', (_what, account, settings) => {
  expect(deriveStatus(account, failed({ kind: 'refused' }, 2), { ...around, settings })).toEqual({ kind: 'paused' });
});

it('is an archive as long as there is no secret', () => {
  const account = buildAccount({ archiveOnly: true, paused: true });
  expect(deriveStatus(account, failed({ kind: 'refused' }, 2), around)).toEqual({ kind: 'archive' });
});

it('is the sample whatever else', () => {
  expect(deriveStatus(buildAccount({ sample: true }), NEW_HEALTH, around)).toEqual({ kind: 'sample' });
});
