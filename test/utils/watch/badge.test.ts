import { expect, it } from 'vitest';
import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { type Badge, deriveBadge } from '../../../utils/watch/badge.ts';
import type { Status } from '../../../utils/watch/status.ts';
import { NOW } from '../../helpers/build-event.ts';

const FINE: Status = { kind: 'fine', goodAt: NOW, nextAt: NOW, completeSince: null };
const FIRST: Status = { kind: 'first' };
const PAUSED: Status = { kind: 'paused' };
const SAMPLE: Status = { kind: 'sample' };
const ARCHIVE: Status = { kind: 'archive' };
const OFFLINE: Status = { kind: 'offline', goodAt: NOW };
const REFUSED: Status = { kind: 'attention', facts: { kind: 'refused' }, since: NOW, goodAt: NOW };
const HICCUP: Status = {
  kind: 'failing',
  facts: { kind: 'server' },
  since: NOW,
  nextAt: NOW,
  goodAt: NOW,
  blind: false,
};
const UNREAD: Status = { ...HICCUP, goodAt: null };
const BLIND: Status = { ...HICCUP, blind: true };

it.each<[string, Status[], string[], Partial<Badge>]>([
  ['"+" before there is an account', [], [], { text: '+', blind: true }],
  ['nothing when all were checked and nothing is new', [FINE, FINE], [], { text: '', blind: false }],
  ['the count of what is new', [FINE], ['APP_CREATE', 'USER_LOGIN'], { text: '2', ground: 'info' }],
  ['the worst severity as its ground', [FINE], ['APP_CREATE', 'IP_WHITELIST_CREATE'], { text: '2', ground: 'high' }],
  ['"99+" above 99', [FINE], Array.from({ length: 100 }, () => 'APP_CREATE'), { text: '99+' }],
  ['"…" during the first check', [FIRST], [], { text: '…', blind: false }],
  ['the count of the others during a first check', [FINE, FIRST], ['APP_CREATE'], { text: '1' }],
  ['"!" when a key is refused, though others are fine', [FINE, REFUSED], ['APP_CREATE'], { text: '!', blind: true }],
  ['"!" before "off"', [BLIND, REFUSED], [], { text: '!' }],
  ['"off" when somebody is not watched', [FINE, BLIND], ['APP_CREATE'], { text: 'off', blind: true }],
  ['"off" when offline', [OFFLINE], ['APP_CREATE'], { text: 'off' }],
  ['"off" when everything is paused', [PAUSED, PAUSED], ['APP_CREATE'], { text: 'off' }],
  ['the count of the others when one is paused', [FINE, PAUSED], ['APP_CREATE'], { text: '1' }],
  ['"off" when one is paused and nothing is new: not everybody was checked', [FINE, PAUSED], [], { text: 'off' }],
  ['"…" as long as an account was never checked, though its first check failed', [UNREAD], [], { text: '…' }],
  ['nothing alarming for a single 503', [HICCUP], [], { text: '', blind: false }],
  ['the sample’s count', [SAMPLE], ['APP_CREATE'], { text: '1' }],
  ['nothing of what only holds events from a file', [FINE, ARCHIVE], [], { text: '', blind: false }],
  ['"+" when there are only events from a file', [ARCHIVE], [], { text: '+', blind: true }],
  ['"+" when there is only a sample that was read', [SAMPLE], [], { text: '+', blind: true }],
])('shows %s', (_what, statuses, counted, badge) => {
  expect(deriveBadge(statuses, counted.map(typeEntry))).toMatchObject(badge);
});
