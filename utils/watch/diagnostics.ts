/** What support may see. Everything in it was chosen: no key, label, e-mail, address or number of anybody. */
import type { ProblemFacts } from '../errors.ts';
import type { Protection } from './lock.ts';
import type { ContactedHost, LogEntry } from './log-entry.ts';
import type { Status } from './status.ts';

/** All times in milliseconds since the epoch. */
export interface Diagnostics {
  readonly at: number;
  readonly version: string;
  /** The browser's own word for itself. */
  readonly userAgent: string;
  /** How far the server's clock is ahead of ours at the last good check, in milliseconds; null where nobody said. */
  readonly clockOffset: number | null;
  readonly access: { readonly vonage: boolean; readonly idle: boolean };
  readonly nextAlarm: number | null;
  readonly protection: Protection | null;
  /** Bytes; null where the browser does not say. */
  readonly storage: {
    readonly used: number | null;
    readonly quota: number | null;
    /** Whether the archive is beside one that cannot be opened. */
    readonly moved: boolean;
  };
  readonly accounts: readonly AccountDiagnosis[];
  readonly hosts: Readonly<Record<string, ContactedHost>>;
  /** Newest last. */
  readonly log: readonly LogEntry[];
}

export interface AccountDiagnosis {
  readonly id: string;
  readonly state: Status['kind'];
  readonly goodAt: number | null;
  readonly problem: { readonly facts: ProblemFacts; readonly since: number } | null;
  readonly events: number;
}
