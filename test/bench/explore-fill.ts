/** Events for the explorer's bench: those of the emulator, by more people from more places than it invents. */
import type { Labelled } from '../../utils/audit/names.ts';
import { toAuditEvents } from '../../utils/vonage/entry.ts';
import { eventJson } from '../emulator/api/event-json.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import { mix } from '../emulator/history/hash.ts';
import { defaultSettings } from '../emulator/settings.ts';
import { archive } from './archive-in-page.ts';

export const ACCOUNTS: readonly Labelled[] = ['a1b2c3d4', 'b1b2c3d4', 'c1b2c3d4'].map((id) => ({ id, label: id }));
const STEP = 2000;
const YEAR = 365 * 86_400_000;
const [USERS, IPS] = [800, 5000];
const COUNTRIES = Array.from('ABCDEFGHIJ', (first) => ['E', 'K', 'N', 'R'].map((second) => first + second)).flat();
const SETTINGS = defaultSettings();

interface Filled {
  /** Milliseconds that `JSON.parse` takes for the same events, a hundred at a time. */
  readonly parse: number;
  readonly length: number;
}

/**
 * Stores a year of events in three accounts, newest first.
 * @param from of `count`, for each account. @param to so far. @param vary who did it, and from where, by a random number.
 */
export async function fill(count: number, from: number, to: number, vary = fromAnywhere): Promise<Filled> {
  const now = Date.now();
  let [parse, length] = [0, 0];
  for (const { id } of ACCOUNTS) {
    const history = generatedHistory({ seed: 1, count, from: now - YEAR, until: now - 60_000, apiKey: id });
    for (let place = from; place < to; place += STEP) {
      const places = Array.from({ length: Math.min(STEP, to - place) }, (_, index) => count - 1 - place - index);
      const texts = places.map((index) => vary(eventJson(history.at(index), SETTINGS), mix(index)));
      const pages = Array.from({ length: Math.ceil(texts.length / 100) }, (_, page) => pageOf(texts, page));
      const start = performance.now();
      const entries = pages.flatMap((page) => JSON.parse(page) as unknown[]);
      parse += performance.now() - start;
      length += texts.reduce((sum, text) => sum + text.length, 0);
      const events = await toAuditEvents(entries, entries);
      await archive.commit(id, { seenAt: now, rows: events.map((event) => ({ event, unread: false })), state: null });
    }
  }
  return { parse, length };
}

function pageOf(texts: readonly string[], page: number): string {
  return `[${texts.slice(page * 100, page * 100 + 100).join(',')}]`;
}

/** Everybody from everywhere: as many combinations as there can be. */
function fromAnywhere(json: string, hash: number): string {
  const ip = hash % IPS;
  return json
    .replace(/"user_email":"[^"]*"/, `"user_email":"user${mix(hash + 1) % USERS}@example.org"`)
    .replace(/"user_id":\d+/, `"user_id":${2_000_000 + (mix(hash + 1) % USERS)}`)
    .replace(/"source_ip":"[^"]*"/, `"source_ip":"10.${ip % 7}.${ip >> 8}.${ip % 256}"`)
    .replace(/"source_country":"[^"]*"/, `"source_country":"${COUNTRIES[ip % COUNTRIES.length]}"`);
}
