/** How switches are read from texts and JSON. */
import { expect, it } from 'vitest';
import { defaultSettings, readSettings, type SwitchName, SWITCHES } from './settings.ts';

it.each<[SwitchName, unknown, unknown]>([
  ['order', 'asc', 'asc'],
  ['order', 'up', undefined],
  ['order', 5, undefined],
  ['badDate', '500', 500],
  ['badDate', 500, 500],
  ['pageBase', '0', 0],
  ['gzip', 'true', true],
  ['gzip', false, false],
  ['gzip', 'yes', undefined],
  ['host', 'api.example.org', 'api.example.org'],
  ['host', 5, undefined],
  ['sizeCap', '50', 50],
  ['sizeCap', '0', undefined],
  ['sizeCap', '', undefined],
  ['sizeCap', '1,2', undefined],
  ['sizeCap', null, undefined],
  ['retryAfterSeconds', '-5', -5],
  ['listLatencyMs', '150,400', [150, 400]],
  ['listLatencyMs', [0, 0], [0, 0]],
  ['listLatencyMs', '80', [80, 80]],
  ['listLatencyMs', '400,150', undefined],
  ['listLatencyMs', '-1,5', undefined],
  ['listLatencyMs', '1,2,3', undefined],
  ['driftScript', '3,0,-1', [3, 0, -1]],
  ['driftScript', '', []],
  ['driftScript', [], []],
  ['driftScript', '1.5', undefined],
  ['driftScript', 'a', undefined],
])('reads %s from %j as %j', (name, written, value) => {
  const { settings, problems } = readSettings({ [name]: written });
  expect(settings[name]).toEqual(value);
  expect(problems).toHaveLength(value === undefined ? 1 : 0);
});

it('says what a switch takes, and which there is not', () => {
  const { problems } = readSettings({ order: 'up', ordr: 'asc', toString: 1 });
  expect(problems).toEqual([
    'order takes: desc | asc | insertion | unstable | random.',
    'There is no switch "ordr". --help lists them all.',
    'There is no switch "toString". --help lists them all.',
  ]);
});

it('can read every default, and starts from the first of each choice', () => {
  const defaults = defaultSettings();
  expect(readSettings(defaults)).toEqual({ settings: defaults, problems: [] });
  expect(Object.entries(SWITCHES).every(([, { about }]) => about.endsWith('.'))).toBe(true);
});
