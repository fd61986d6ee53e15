/** The fields of a query: by what texts the value of an event is known in each, and whether those are asked for. */
import { typeEntry } from '../audit/catalogue.ts';
import { userOf } from '../audit/describe.ts';
import type { StoredEvent } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import { countryName } from '../format.ts';
import { sourceName } from '../words/source.ts';
import { isInRange, parseIp, parseRange } from './ip.ts';
import type { Field, Pattern } from './query.ts';
import { wholePattern } from './whole-pattern.ts';

/** What of an event fields are about. */
export type FieldsOf = Pick<
  StoredEvent,
  'id' | 'type' | 'userEmail' | 'userId' | 'apiKey' | 'source' | 'ip' | 'country' | 'account'
>;

const NAMES: Readonly<
  Record<Field, (event: FieldsOf, accounts: readonly Labelled[]) => (string | null | undefined)[]>
> = {
  id: ({ id }) => [id],
  type: ({ type }) => [type],
  family: ({ type }) => [typeEntry(type).family],
  severity: ({ type }) => [typeEntry(type).severity],
  user: (event) => [event.userEmail, event.userId, userOf(event)],
  source: ({ source }) => [source, source && sourceName(source)],
  ip: ({ ip }) => [ip],
  country: ({ country }) => [country, country && countryName(country)],
  account: ({ account, apiKey }, accounts) => [account, apiKey, accounts.find(({ id }) => id === account)?.label],
};

/** Every text that finds the event under a field: code and name, e-mail and number. None where it has no value. */
export function namesIn(field: Field, event: FieldsOf, accounts: readonly Labelled[]): string[] {
  return NAMES[field](event, accounts).filter((name) => typeof name === 'string' && name !== '') as string[];
}

/** Whether one of a value's names is asked for. The empty pattern asks for no value. */
export function isAsked(field: Field, values: readonly Pattern[]): (names: readonly string[]) => boolean {
  const tests = values.map((value) => (field === 'ip' ? ipTest(value) : textTest(value)));
  const isEmptyWanted = values.some(({ text }) => text === '');
  return (names) => (names.length === 0 ? isEmptyWanted : names.some((name) => tests.some((test) => test(name))));
}

function textTest(value: Pattern): (name: string) => boolean {
  const pattern = wholePattern(value);
  return (name) => pattern.test(name);
}

/** However an address is written. */
function ipTest(value: Pattern): (name: string) => boolean {
  const range = parseRange(value.text);
  const address = parseIp(value.text);
  const isSame = textTest(value);
  return (name) => {
    const ip = range || address !== null ? parseIp(name) : null;
    if (ip === null) return isSame(name);
    return range ? isInRange(ip, range) : ip === address;
  };
}
