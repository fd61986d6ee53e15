/** The remote control, on the plain listener only: whoever drives the service from a shell uses it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AccountHandle } from './account.ts';
import type { Emulator } from './emulator.ts';
import type { NewEvent } from './history/entry.ts';
import { FAULTS } from './network/fault.ts';
import { readSettings } from './settings.ts';
import { isStoryName, STORIES } from './stories/registry.ts';

const PREFIX = '/_emulator/';

/** What can be asked, for help texts. The body is JSON; without `apiKey` the first account is meant. */
export const CONTROLS = [
  ['GET settings', 'every switch'],
  ['PATCH settings', 'change some: {"order":"asc"}'],
  ['GET requests', 'what clients asked, without secrets'],
  ['POST events', 'add events: {"apiKey":"…","events":[…]}'],
  ['POST story/<name>', Object.keys(STORIES).join(', ')],
  ['POST fail/<fault>', `once: ${FAULTS.join(', ')}`],
  ['POST secrets', 'rotate: {"apiKey":"…","add":"…"} or {"apiKey":"…","revoke":"…"}'],
] as const;

class BadControl extends Error {}

type Fields = Readonly<Record<string, unknown>>;
type Control = (fields: Fields, emulator: Emulator, name: string) => unknown;

const HANDLERS: Readonly<Record<string, Control>> = {
  'GET settings': (_fields, { settings }) => settings,
  'PATCH settings': (fields, { settings }) => {
    const read = readSettings(fields);
    if (read.problems.length > 0) throw new BadControl(read.problems.join(' '));
    return Object.assign(settings, read.settings);
  },
  'GET requests': (_fields, { requests }) => requests,
  'POST events': (fields, emulator) => ({ ids: accountOf(fields, emulator).add(eventsOf(fields)) }),
  'POST story': (fields, emulator, name) => {
    if (!isStoryName(name)) throw new BadControl(`The stories are: ${Object.keys(STORIES).join(', ')}.`);
    return { ids: accountOf(fields, emulator).tell(name) };
  },
  'POST fail': (_fields, emulator, name) => {
    const fault = FAULTS.find((candidate) => candidate === name);
    if (!fault) throw new BadControl(`The faults are: ${FAULTS.join(', ')}.`);
    emulator.failNext(fault);
    return { next: fault };
  },
  'POST secrets': (fields, emulator) => {
    const account = accountOf(fields, emulator);
    if (typeof fields['add'] === 'string') account.addSecret(fields['add']);
    if (typeof fields['revoke'] === 'string') account.revokeSecret(fields['revoke']);
    return {};
  },
};

/** Whether a request is meant for the remote control. */
export function isControl({ url }: IncomingMessage, isSecure: boolean): boolean {
  return !isSecure && url?.startsWith(PREFIX) === true;
}

/** Does what a request to the remote control asks. */
export async function handleControl(
  request: IncomingMessage,
  response: ServerResponse,
  emulator: Emulator,
): Promise<void> {
  const [kind = '', name = ''] = (request.url ?? '').slice(PREFIX.length).split('/');
  const key = `${request.method} ${kind}`;
  try {
    if (isForeign(request)) throw new BadControl('Web pages may not drive the emulator.');
    const control = Object.hasOwn(HANDLERS, key) ? HANDLERS[key] : undefined;
    if (!control) throw new BadControl(`There is: ${CONTROLS.map(([usage]) => usage).join(', ')}.`);
    write(response, 200, control(await fieldsOf(request), emulator, name));
  } catch (error) {
    write(response, 400, { problem: error instanceof Error ? error.message : 'Unknown' });
  }
}

/** A page in a browser could reach this port: it always says where it comes from, or uses a name that is not ours. */
function isForeign({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || !/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}

async function fieldsOf(request: IncomingMessage): Promise<Fields> {
  const body: unknown = JSON.parse((await text(request)) || '{}');
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadControl('The body is a JSON object.');
  return body as Fields;
}

function accountOf(fields: Fields, { accounts, account }: Emulator): AccountHandle {
  const apiKey = fields['apiKey'] ?? accounts[0]?.apiKey;
  return account(typeof apiKey === 'string' ? apiKey : '');
}

function eventsOf({ events }: Fields): NewEvent[] {
  const isList = Array.isArray(events) && events.every((event) => typeof event === 'object' && event !== null);
  if (!isList) throw new BadControl('events is a list of objects.');
  return events as NewEvent[];
}

function write(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body, null, 2)}\n`);
}
