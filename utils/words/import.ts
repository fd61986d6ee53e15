/** What people read while events come in from a file. */
import { countOf, formatBytes, formatCount } from '../format.ts';

export const IMPORT = {
  row: 'Events from a file',
  rowHelp: 'NDJSON that was exported here or on another computer. What is here already stays as it is.',
  choose: 'Import events',
  title: (name: string) => `Import “${name}”`,
  reading: 'Reading the file',
  adding: 'Adding its events',
  progress: (done: number, size: number) => `${formatBytes(done)} of ${formatBytes(size)}`,
  cancel: 'Cancel',
  nothing: 'There are no events in this file.',
  where: (events: number) => `${countOf(events, 'event')}. Where ${events === 1 ? 'does it' : 'do they'} belong?`,
  ofKey: (apiKey: string, events: number) =>
    `${countOf(events, 'event')} of ${apiKey === '' ? 'no API key' : `API key ${apiKey}`}`,
  newAccount: 'A new account, for these events only',
  nowhere: 'Leave them out',
  faulty: (count: number) => `${countOf(count, 'line')} cannot be read and will be left out: `,
  more: 'and others',
  add: 'Import these events',
  coverage: 'No period counts as complete because of a file: what it lacks, nobody can tell.',
  done: (added: number) => `${countOf(added, 'event')} added`,
  known: (count: number) => `${formatCount(count)} were here already, or were erased here before.`,
  cancelled: 'Cancelled. What was added until then stays.',
  close: 'Close',
} as const;

const FAULTS = { text: 'no readable text', json: 'no JSON', event: 'no event' } as const;

/** `line 7: no JSON` */
export function faultWords({ number, fault }: { number: number; fault: keyof typeof FAULTS }): string {
  return `line ${formatCount(number)}: ${FAULTS[fault]}`;
}
