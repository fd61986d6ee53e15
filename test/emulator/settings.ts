/**
 * Every switch of the emulator, with its default. Nobody outside Vonage knows how the live service behaves in these
 * points (public documents and code, read 2026-11); the default is the likeliest, and the first value of each choice.
 */
import { FAULTS } from './network/fault.ts';
import { amount, choice, integers, span, type Switch, text } from './switch.ts';

export const SWITCHES = {
  // Routes
  basePath: text('Path before /events.', '/beta/audit'),
  host: text('Host name in links.', 'api.nexmo.com'),
  trailingSlash: choice('A slash at the end of a path.', ['tolerated', 'refused']),
  relatedRoutes: choice('Balance, subaccounts, secrets, applications and numbers answer too.', [false, true]),

  // Authentication and accounts
  unauthorizedMessage: choice('Message of a 401.', ['jwt', 'missing-credentials']),
  wwwAuthenticate: choice('A 401 carries WWW-Authenticate: Basic.', [false, true]),
  errorShape: choice('Body of a refusal.', ['nexmo', 'problem', 'legacy', 'gateway', 'spring', 'html', 'empty']),
  queryCredentials: choice('api_key and api_secret in the query.', ['refused', 'accepted']),
  notAllowedStatus: choice('Answer where the caller is not on the IP allow list.', [401, 403]),
  premiumRows: choice('USER_LOGIN and USER_LOGOUT rows of an account without Premium Support.', ['hidden', 'shown']),
  premiumTypes: choice('The same two types in its OPTIONS list.', ['listed', 'hidden']),
  subaccountEvents: choice('A primary account also lists the events of its subaccounts.', [false, true]),

  // OPTIONS, CORS and headers
  typeList: choice('Event types that OPTIONS lists.', ['august-2018', 'docs-26', 'union-29', 'union-and-unknown']),
  typeListSources: choice('OPTIONS has a second key, sourceTypes.', [false, true]),
  optionsAnswer: choice('Kind of answer to OPTIONS.', ['list', 204, 405, 'html']),
  optionsAuth: choice('Credentials on OPTIONS.', ['required', 'not-needed']),
  cors: choice('Access-Control-* headers and preflight answers.', ['none', 'permissive']),
  mediaType: choice('Content type of an answer.', ['json', 'hal+json']),
  contentDisposition: choice('Content-Disposition: attachment.', [true, false]),
  gzip: choice('Compressed body, if the client accepts it.', [false, true]),

  // Filters
  unknownType: choice('event_type that OPTIONS does not list.', ['compared', 'empty', 'ignored', 400, 500]),
  repeatedType: choice('event_type given twice.', ['joined', 'first', 'last']),
  dateFrom: choice('The lower bound itself.', ['inclusive', 'exclusive']),
  dateTo: choice('The upper bound itself.', ['inclusive', 'exclusive']),
  dateToDay: choice('An inclusive date_to without a time means this end of the day.', ['end', 'start']),
  dateTimes: choice('Bounds with a time of day.', ['accepted', 'rejected']),
  dateZones: choice('Bounds with Z or an offset.', ['accepted', 'rejected']),
  badDate: choice('A bound that is no date, or rejected.', [400, 'ignored', 500]),
  serverZone: choice('Zone of bounds that name none.', ['UTC', 'Europe/London']),
  searchCase: choice('Case in search_text.', ['insensitive', 'sensitive']),
  searchScope: choice('What search_text looks at.', ['values', 'context', 'json']),
  searchUnescaped: choice('Quotes or braces in search_text that are not escaped.', ['literal', 400, 500]),
  searchWildcards: choice('% and _ in search_text are wildcards.', [false, true]),
  hiddenParams: choice('user_email, admin_email, account_id, only_by_admin.', ['ignored', 403]),

  // Pages
  badPage: choice('page below the first, or no number.', ['first', 400]),
  pageBase: choice('Number of the first page in requests and links.', [1, 0]),
  badSize: choice('size out of range, or no number.', ['clamped', 400]),
  sizeDefault: amount('Events on a page if size is not given.', 30, 1, 10_000),
  sizeCap: amount('Most events on a page.', 100, 1, 10_000),
  pageObject: choice('Form of the page object.', ['number', 'page', 'strings', 'missing']),
  pageNumberBase: choice('Number of the first page in the page object.', [1, 0]),
  emptyEmbedded: choice('_embedded of an empty page.', ['omitted', 'empty-list', 'empty-object', 'null-list']),
  linkOrigin: choice('Origin of page links.', ['http', 'https', 'own']),
  linkRels: choice('Which page links there are.', ['spring', 'documented', 'templated', 'none']),
  order: choice('Order of the list by created_at; one second by id.', [
    'desc',
    'asc',
    'insertion',
    'unstable',
    'random',
  ]),
  drift: choice('Events that come or go while a client pages move the pages.', ['on', 'off']),
  driftScript: integers('After each list answer in turn: 3 adds three new events, -1 removes the newest.', []),

  // Events
  eventLink: choice('_links.self of an event.', ['http', 'https', 'absent']),
  timestamp: choice('Form of created_at.', ['naive', 'zulu', 'fraction', 'short', 'epoch-ms']),
  timestampZone: choice('Zone of a naive created_at.', ['UTC', 'Europe/London']),
  missingFields: choice('Fields without a value.', ['omitted', 'null']),
  userId: choice('JSON type of user_id.', ['number', 'string']),
  ipVersion: choice('Kind of source_ip.', [4, 6]),
  dashboardCase: choice('source_description of CD.', ['Customer dashboard', 'Customer Dashboard']),
  malformedId: choice('GET of an id that is no UUID.', [404, 400, 500]),

  // Arrival
  visibilityDelayMs: span('How long a new event stays invisible.', [0, 5000]),
  backdateMs: amount('How far before its arrival a live event is dated, at most.', 0),
  retentionDays: amount('Older events are gone; 0 keeps all.', 0),

  // Pace and faults
  listLatencyMs: span('Time to answer a list.', [150, 400]),
  byIdLatencyMs: span('Time to answer anything else.', [80, 80]),
  rowLatencyMs: amount('Time for each event in an answer.', 1),
  latencyShape: choice('Latency inside its span; long-tail makes 1 in 20 ten times as long.', ['uniform', 'long-tail']),
  rateLimitPerSecond: amount('Requests a second and key; 0 is no limit.', 0),
  rateLimitBody: choice('Body of a 429.', ['problem', 'nexmo', 'empty']),
  retryAfter: choice('Retry-After of a 429.', ['none', 'seconds', 'http-date']),
  retryAfterSeconds: amount('What it says.', 1, -1e9, 1e9),
  fault: choice('Every answer fails this way.', ['none', ...FAULTS]),
  slowBytesPerSecond: amount('Pace of the fault slow-body.', 1000, 1),
} as const;

export type SwitchName = keyof typeof SWITCHES;
type Value<S> = S extends Switch<infer T> ? T : never;

/** The values now in force. */
export type Settings = { -readonly [Name in SwitchName]: Value<(typeof SWITCHES)[Name]> };

/** The defaults, in a new object. */
export function defaultSettings(): Settings {
  return Object.fromEntries(Object.entries(SWITCHES).map(([name, { initial }]) => [name, initial])) as Settings;
}

/** For tests: answers at once, and shows new events at once. */
export const IMMEDIATE = {
  listLatencyMs: [0, 0],
  byIdLatencyMs: [0, 0],
  rowLatencyMs: 0,
  visibilityDelayMs: [0, 0],
} as const satisfies Partial<Settings>;

/**
 * Reads switches from texts or JSON values.
 * @returns those that were understood, and a sentence for each that was not.
 */
export function readSettings(written: Readonly<Record<string, unknown>>): {
  settings: Partial<Settings>;
  problems: string[];
} {
  const known = new Map<string, Switch<unknown>>(Object.entries(SWITCHES));
  const settings: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(written)) {
    const found = known.get(name);
    const read = found?.read(value);
    if (!found) problems.push(`There is no switch "${name}". --help lists them all.`);
    else if (read === undefined) problems.push(`${name} takes: ${found.takes}.`);
    else settings[name] = read;
  }
  return { settings, problems };
}
