/** Exporting what a query finds: one file at a time, with progress, until it is complete or somebody cancels. */
import { createModel, signal } from '@preact/signals';
import { canPickFile, downloadSink, pickedSink } from '../browser/file-sink.ts';
import type { Ask } from '../browser/messages.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import type { FoundRows } from '../explore/found-rows.ts';
import { exportName } from '../export/file-name.ts';
import type { Naming } from '../export/format.ts';
import { pour } from '../export/pour.ts';
import { FRAMES, type FormatName } from '../export/frames.ts';
import type { ConfirmModel } from './confirm-model.ts';

export interface Exporting {
  /** The name of the file. */
  readonly name: string;
  readonly written: number;
  readonly total: number;
}

export interface ExportPorts {
  readonly ask: Ask;
  readonly confirm: ConfirmModel;
  /** Finds what is shown now. */
  readonly find: () => Promise<FoundRows>;
  /** The accounts that are looked at, by their labels. */
  readonly accounts: () => readonly string[];
  readonly naming: () => Naming;
}

/** More than this is written straight to the disk where the browser can: it would fill the memory, and asks where to. */
const MOST_IN_MEMORY = 100_000;

export const ExportModel = createModel(({ ask, confirm, find, accounts, naming }: ExportPorts) => {
  const running = signal<Exporting | null>(null);
  const isStarting = signal(false);
  const problem = signal<ProblemFacts | null>(null);
  /** What was exported last, until the next begins. */
  const done = signal<Exporting | null>(null);
  const mark = signal(true);
  let cancelling = new AbortController();

  async function write(format: FormatName, rows: FoundRows, ending: AbortSignal): Promise<void> {
    const { extension, mediaType } = FRAMES[format];
    const name = exportName(accounts(), rows.period, extension);
    const straight = rows.count > MOST_IN_MEMORY && canPickFile();
    const sink = straight ? await pickedSink(name) : downloadSink(name, mediaType);
    if (!sink) return;
    const onPiece = (written: number) => {
      running.value = { name, written, total: rows.count };
    };
    onPiece(0);
    const options = { mark: mark.value, signal: ending, onPiece };
    const written = await pour(FRAMES[format], rows.pieces(format, naming()), sink, options);
    done.value = { name, written, total: rows.count };
  }

  return {
    running,
    /** From the click until the file begins. */
    isStarting,
    problem,
    done,
    /** Whether a CSV file begins with a byte order mark. */
    mark,

    /** Does nothing while another one is running. */
    async start(format: FormatName): Promise<void> {
      if (isStarting.value || running.value) return;
      [problem.value, done.value, isStarting.value] = [null, null, true];
      cancelling = new AbortController();
      const { signal: ending } = cancelling;
      try {
        const isAllowed = await confirm.confirmed(async () => {
          await ask('beginExport');
          return true;
        });
        if (!isAllowed) return;
        const rows = await find();
        ending.throwIfAborted();
        await write(format, rows, ending);
      } catch (error) {
        if (!ending.aborted) problem.value = factsOf(error);
      } finally {
        [running.value, isStarting.value] = [null, false];
      }
    },

    cancel: () => cancelling.abort(),

    dismiss(): void {
      [problem.value, done.value] = [null, null];
    },
  };
});
export type ExportModel = InstanceType<typeof ExportModel>;
