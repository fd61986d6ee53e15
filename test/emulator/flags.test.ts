/** The command line. */
import { expect, it } from 'vitest';
import { readFlags, UsageError } from './flags.ts';
import { SWITCHES } from './settings.ts';
import { helpText } from './texts.ts';

it('has defaults for everything', () => {
  expect(readFlags([])).toEqual({
    help: false,
    port: 8480,
    tlsPort: 8481,
    seed: 1,
    stories: [],
    feedMs: 4000,
    settings: {},
  });
});

it('reads every flag', () => {
  const line =
    '--port 1 --tls-port=2 --seed 3 --events 4 --story takeover --story leaver --feed-ms 5 --now 2026-03-31 -h';
  expect(readFlags([...line.split(' '), '--set', 'host=a=b', '--set', 'order=asc'])).toEqual({
    help: true,
    port: 1,
    tlsPort: 2,
    seed: 3,
    events: 4,
    stories: ['takeover', 'leaver'],
    feedMs: 5,
    start: Date.UTC(2026, 2, 31),
    settings: { host: 'a=b', order: 'asc' },
  });
});

it.each([
  [['--wrong'], "Unknown option '--wrong'"],
  [['extra'], 'extra'],
  [['--port'], 'argument missing'],
  [['--port', 'http'], '--port takes a whole number from 0 to 65535.'],
  [['--port', '65536'], '--port takes a whole number from 0 to 65535.'],
  [['--events', '1000001'], '--events takes a whole number from 0 to 1000000.'],
  [['--seed', '-1'], 'argument is ambiguous'],
  [['--seed=-1'], '--seed takes a whole number from 0 to 4294967295.'],
  [['--story', 'none'], 'The stories are: quiet-month'],
  [['--now', 'soon'], '--now takes a time'],
  [['--set', 'order'], '--set takes name=value'],
  [['--set', 'order=up'], 'order takes: desc'],
  [['--set', 'ordr=asc'], 'There is no switch "ordr"'],
])('refuses %j and says what would be right', (flags, message) => {
  expect(() => readFlags(flags)).toThrow(UsageError);
  expect(() => readFlags(flags)).toThrow(message);
});

it('explains every switch, what it takes and what it is if not set', () => {
  const help = helpText();
  expect(help).toContain('--tls-port N');
  expect(help).toMatch(/order +Order of the list.*\n +desc \| asc \| insertion \| unstable \| random; desc if not set/);
  expect(Object.keys(SWITCHES).filter((name) => !help.includes(`\n  ${name} `))).toEqual([]);
});
