/** What people read about files that go out and come in, and about the report for support. */
import { countOf } from '../format.ts';

export const DATA = {
  settings: 'Settings as a file',
  settingsHelp: 'To take them to another browser. Keys and secrets are never in it.',
  export: 'Export',
  import: 'Import',
  importTitle: 'Replace your settings?',
  importText: (name: string) =>
    `The settings in “${name}” replace yours: how often is checked, what counts and shows a notice, your rules, when it locks, and how much is kept. Older events than it keeps are erased; accounts and secrets stay as they are.`,
  importConfirm: 'Replace settings',
  keep: 'Keep mine',
  imported: (missing: number) =>
    `Imported.${missing === 0 ? '' : ` ${countOf(missing, 'account')} of the file ${missing === 1 ? 'is' : 'are'} not here: add ${missing === 1 ? 'it with its key' : 'them with their keys'}.`}`,
  hosts: 'Hosts contacted',
  hostsHelp: 'Everything this extension has talked to. Its content policy allows nothing else.',
  noHosts: 'None yet.',
  host: 'Host',
  why: 'Why',
  requests: 'Requests',
  last: 'Last',
  whyVonage: 'Audit Events',
  diagnostics: 'Diagnostics',
  diagnosticsHelp: 'For support. The text holds no secret, key, label, e-mail address or number.',
  show: 'Show',
  refresh: 'Refresh',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
} as const;
