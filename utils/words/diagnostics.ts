/** The report for support, as rows to look at and as text to send. */
import { countOf, formatBytes, formatCount, shortSpan } from '../format.ts';
import { utcSecond } from '../time.ts';
import type { AccountDiagnosis, Diagnostics } from '../watch/diagnostics.ts';
import { problemReference, problemWords } from './problems.ts';

export interface DiagnosticRow {
  readonly name: string;
  readonly tone: 'ok' | 'bad' | 'quiet';
  readonly text: string;
}

/** More would not be read; the copied text has all of them. */
const SHOWN_ACCOUNTS = 20;
/** Further off than this and times in the list look wrong. */
const NOTABLE_OFFSET = 60_000;

/** What a person sees at a glance. */
export function diagnosticRows(found: Diagnostics): DiagnosticRow[] {
  const { access, clockOffset, nextAlarm, at, storage, log } = found;
  const last = log.findLast(({ what }) => what === 'checked' || what === 'failed');
  return [
    {
      name: 'Last check',
      tone: last?.what === 'failed' ? 'bad' : last ? 'ok' : 'quiet',
      text: last
        ? `${utcSecond(last.at)} UTC${last.took === undefined ? '' : `, ${formatCount(last.took)} ms`}`
        : 'None yet',
    },
    {
      name: 'Clock',
      tone: clockOffset !== null && Math.abs(clockOffset) > NOTABLE_OFFSET ? 'bad' : 'ok',
      text: clockOffset === null ? 'Not compared yet' : `${shortSpan(Math.abs(clockOffset))} from Vonage’s`,
    },
    {
      name: 'Alarm',
      tone: 'ok',
      text: nextAlarm === null ? 'None is needed' : `Rings in ${shortSpan(Math.max(0, nextAlarm - at))}`,
    },
    {
      name: 'Access to api.nexmo.com',
      tone: access.vonage ? 'ok' : 'bad',
      text: access.vonage ? 'Granted' : 'Taken away',
    },
    {
      name: 'Storage',
      tone: storage.moved ? 'bad' : 'ok',
      text: storageWords(storage),
    },
    ...found.accounts.slice(0, SHOWN_ACCOUNTS).map(accountRow),
  ];
}

function storageWords({ used, moved }: Diagnostics['storage']): string {
  const size = used === null ? 'The browser does not say' : `${formatBytes(used)} used`;
  return moved ? `${size}; the archive is beside one that cannot be opened` : size;
}

function accountRow({ state, problem, events, goodAt }: AccountDiagnosis, index: number): DiagnosticRow {
  const reference = problem && problemReference(problem.facts);
  return {
    name: `Account ${index + 1}`,
    tone: problem ? 'bad' : 'ok',
    text: problem
      ? `${problemWords(problem.facts).title}${reference ? ` (${reference})` : ''}`
      : `${state}, ${countOf(events, 'event')}${goodAt === null ? '' : `, good at ${utcSecond(goodAt)} UTC`}`,
  };
}

/** What is copied: the rows, then every host and every entry of the log. */
export function diagnosticText(found: Diagnostics): string {
  const rows = diagnosticRows(found).map(({ name, text }) => `${name}: ${text}`);
  const hosts = Object.entries(found.hosts).map(([host, { requests }]) => `${host}: ${countOf(requests, 'request')}`);
  const entries = found.log.map(({ at, ...entry }) => `${utcSecond(at)} ${JSON.stringify(entry)}`);
  return [
    `Audit Monitor ${found.version}, ${utcSecond(found.at)} UTC`,
    found.userAgent,
    `Secrets: ${found.protection ?? 'none'}; idle access: ${found.access.idle ? 'granted' : 'not granted'}`,
    ...rows,
    'Hosts:',
    ...hosts,
    'Log:',
    ...entries,
    '',
  ].join('\n');
}
