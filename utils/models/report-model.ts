/** A report of what the query finds, for paper: there while it is printed. */
import { createModel, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { StoredEvent } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import type { Ask } from '../browser/messages.ts';
import type { FoundRows } from '../explore/found-rows.ts';
import type { Range } from '../query/range.ts';
import type { Clock } from '../time.ts';
import { gapsWithin } from '../watch/spans.ts';
import type { ConfirmModel } from './confirm-model.ts';

/** More pages than these make nobody read: the rest is told to be left out. */
const MOST_PRINTED = 5000;

/** How completely an account's part of the period is stored. */
export interface Covered {
  readonly account: Labelled;
  /** Up to when it was read; null where nothing of it was proven. */
  readonly until: number | null;
  /** What nobody has read before that. */
  readonly gaps: ReturnType<typeof gapsWithin>;
}

export interface Report {
  /** As it was typed; '' for everything. */
  readonly query: string;
  readonly range: Range;
  readonly generatedAt: number;
  /** How many events were found; and as many of the newest as are printed. */
  readonly count: number;
  readonly events: readonly StoredEvent[];
  readonly coverage: readonly Covered[];
}

export interface ReportPorts {
  readonly ask: Ask;
  readonly confirm: ConfirmModel;
  readonly archive: Pick<ArchiveReader, 'syncState'>;
  /** Finds what is shown now. */
  readonly find: () => Promise<FoundRows>;
  readonly asked: () => { readonly query: string; readonly range: Range };
  /** Those that are looked at. */
  readonly accounts: () => readonly Labelled[];
  readonly clock: Clock;
  /** Resolves when the dialog is closed. */
  readonly print: () => Promise<void>;
}

export const ReportModel = createModel(
  ({ ask, confirm, archive, find, asked, accounts, clock, print }: ReportPorts) => {
    const report = signal<Report | null>(null);
    const isMaking = signal(false);

    async function make(): Promise<Report> {
      const generatedAt = clock();
      const { query, range } = asked();
      const rows = await find();
      const coverage = accounts().map(async (account): Promise<Covered> => {
        const spans = (await archive.syncState(account.id))?.spans ?? [];
        const [from, to] = [range.from ?? 0, Math.min(range.to ?? Infinity, generatedAt)];
        const until = Math.min(spans.at(-1)?.to ?? -Infinity, to);
        return until < from
          ? { account, until: null, gaps: [] }
          : { account, until, gaps: gapsWithin(spans, from, until) };
      });
      return {
        query,
        range,
        generatedAt,
        count: rows.count,
        events: await newestOf(rows),
        coverage: await Promise.all(coverage),
      };
    }

    return {
      report,
      isMaking,

      /** Makes it; whoever shows it says when it is there. @throws Problem, or what IndexedDB throws. */
      async start(): Promise<void> {
        if (isMaking.value || report.value) return;
        isMaking.value = true;
        try {
          await confirm.confirmed(async () => {
            await ask('beginExport');
            report.value = await make();
          });
        } finally {
          isMaking.value = false;
        }
      },

      /** It is in the page: prints it, and takes it away again. */
      async shown(): Promise<void> {
        await print();
        report.value = null;
      },
    };
  },
);
export type ReportModel = InstanceType<typeof ReportModel>;

async function newestOf(rows: FoundRows): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const portion of rows.events()) {
    events.push(...portion.slice(0, MOST_PRINTED - events.length));
    if (events.length === MOST_PRINTED) break;
  }
  return events;
}
