/** The command line. */
import { parseArgs } from 'node:util';
import { parseTime } from '../../utils/parse-time.ts';
import { readSettings, type Settings } from './settings.ts';
import { isStoryName, STORIES, type StoryName } from './stories/registry.ts';

export interface Flags {
  readonly help: boolean;
  readonly port: number;
  readonly tlsPort: number;
  readonly seed: number;
  readonly events?: number;
  readonly stories: readonly StoryName[];
  /** 0: no feed. */
  readonly feedMs: number;
  /** When the emulator's clock starts, in milliseconds since the epoch; the real time, if absent. */
  readonly start?: number;
  readonly settings: Partial<Settings>;
}

/** Something on the command line that cannot be. The message says what would be right. */
export class UsageError extends Error {}

const MOST_EVENTS = 1_000_000;
const LARGEST_PORT = 65_535;
const LARGEST_SEED = 2 ** 32 - 1;
const DAY_MS = 86_400_000;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string', default: '8480' },
  'tls-port': { type: 'string', default: '8481' },
  seed: { type: 'string', default: '1' },
  events: { type: 'string' },
  story: { type: 'string', multiple: true, default: [] as string[] },
  'feed-ms': { type: 'string', default: '4000' },
  now: { type: 'string' },
  set: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** Reads the flags. Throws a UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const values = parse(args);
  const whole = (name: string, written: string, most: number): number => {
    const number = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
    if (number <= most) return number;
    throw new UsageError(`--${name} takes a whole number from 0 to ${most}.`);
  };
  return {
    help: values.help ?? false,
    port: whole('port', values.port, LARGEST_PORT),
    tlsPort: whole('tls-port', values['tls-port'], LARGEST_PORT),
    seed: whole('seed', values.seed, LARGEST_SEED),
    ...(values.events === undefined ? {} : { events: whole('events', values.events, MOST_EVENTS) }),
    stories: values.story.map(readStory),
    feedMs: whole('feed-ms', values['feed-ms'], DAY_MS),
    ...(values.now === undefined ? {} : { start: readStart(values.now) }),
    settings: readSwitches(values.set),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The flags cannot be read.', { cause: error });
  }
}

function readStory(name: string): StoryName {
  if (isStoryName(name)) return name;
  throw new UsageError(`There is no story "${name}". The stories are: ${Object.keys(STORIES).join(', ')}.`);
}

function readStart(written: string): number {
  const start = parseTime(written);
  if (start === null) throw new UsageError('--now takes a time such as 2026-03-31T12:00:00, UTC.');
  return start;
}

function readSwitches(pairs: readonly string[]): Partial<Settings> {
  const written = pairs.map((pair): [string, string] => {
    const mark = pair.indexOf('=');
    if (mark < 1) throw new UsageError('--set takes name=value, for example --set order=asc.');
    return [pair.slice(0, mark), pair.slice(mark + 1)];
  });
  const { settings, problems } = readSettings(Object.fromEntries(written));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return settings;
}
