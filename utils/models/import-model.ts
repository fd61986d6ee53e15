/** Events out of a file: first it is read through, then the person says where what belongs, then it is added. */
import { type ReadonlySignal, createModel, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { Ask } from '../browser/messages.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { addLines } from '../export/add-lines.ts';
import { type FileLine, readLines } from '../export/read-lines.ts';
import { type Survey, surveyLines } from '../export/survey.ts';
import type { Account } from '../watch/account.ts';
import { hintOf } from '../watch/account-draft.ts';

/** The id of an account, a new account that only holds events, or nowhere. */
export type Target = { readonly account: string } | 'new' | 'nowhere';

export type ImportState =
  /** It is read through, or added: how many of its bytes. */
  | { readonly kind: 'reading' | 'adding'; readonly done: number; readonly size: number }
  | { readonly kind: 'choosing'; readonly survey: Survey; readonly targets: ReadonlyMap<string, Target> }
  | { readonly kind: 'done'; readonly taken: number; readonly added: number; readonly isCancelled: boolean }
  | { readonly kind: 'failed'; readonly facts: ProblemFacts };

export const ImportModel = createModel(
  (archive: Pick<ArchiveReader, 'page'>, ask: Ask, accounts: ReadonlySignal<readonly Account[]>) => {
    const file = signal<File | null>(null);
    const state = signal<ImportState | null>(null);
    let cancelling = new AbortController();

    /** Its lines, telling how far it is. */
    function linesOf(chosen: File, kind: 'reading' | 'adding'): AsyncIterable<readonly FileLine[]> {
      async function* portions(): AsyncGenerator<Uint8Array> {
        let done = 0;
        for await (const portion of chosen.stream()) {
          if (cancelling.signal.aborted) return;
          yield portion;
          done += portion.length;
          state.value = { kind, done, size: chosen.size };
        }
      }
      state.value = { kind, done: 0, size: chosen.size };
      return readLines(portions());
    }

    /** An account whose events say that key; else one without events whose key ends like it; else a new one. */
    async function suggest(apiKeys: readonly string[]): Promise<Map<string, Target>> {
      const real = accounts.peek().filter(({ sample }) => !sample);
      const newest = await Promise.all(
        real.map(async ({ id }) => (await archive.page({ accounts: [id], limit: 1 }))[0]?.apiKey ?? null),
      );
      const targetFor = (apiKey: string): Target => {
        const known = real.find((_account, index) => newest[index] === apiKey);
        const like = real.find(({ keyHint }, index) => newest[index] === null && keyHint === hintOf(apiKey));
        const account = known ?? like;
        return account && apiKey !== '' ? { account: account.id } : 'new';
      };
      return new Map(apiKeys.map((apiKey) => [apiKey, targetFor(apiKey)]));
    }

    /** Makes the accounts that are to be new. */
    async function settle(targets: ReadonlyMap<string, Target>): Promise<Map<string, string>> {
      const settled = new Map<string, string>();
      for (const [apiKey, target] of targets) {
        if (target === 'nowhere') continue;
        settled.set(apiKey, target === 'new' ? await addArchive(apiKey) : target.account);
      }
      return settled;
    }

    function addArchive(apiKey: string): Promise<string> {
      const labels = new Set(accounts.peek().map(({ label }) => label));
      const name = apiKey || (file.peek()?.name ?? '');
      const numbered = Array.from({ length: labels.size + 1 }, (_, index) =>
        index === 0 ? name : `${name} ${index + 1}`,
      );
      const label = numbered.find((one) => !labels.has(one)) ?? name;
      return ask('addArchive', { label, keyHint: apiKey === '' ? '' : hintOf(apiKey) });
    }

    async function during(work: (signal: AbortSignal) => Promise<ImportState | null>): Promise<void> {
      cancelling = new AbortController();
      try {
        state.value = await work(cancelling.signal);
      } catch (error) {
        state.value = { kind: 'failed', facts: factsOf(error) };
      }
    }

    return {
      file,
      state,

      choose: (chosen: File) =>
        during(async (ending) => {
          file.value = chosen;
          const survey = await surveyLines(linesOf(chosen, 'reading'));
          if (ending.aborted) return null;
          return { kind: 'choosing', survey, targets: await suggest([...survey.events.keys()]) };
        }),

      /** Where the events of an API key go. */
      direct(apiKey: string, target: Target): void {
        const choosing = state.value;
        if (choosing?.kind !== 'choosing') return;
        state.value = { ...choosing, targets: new Map(choosing.targets).set(apiKey, target) };
      },

      add: () =>
        during(async (ending) => {
          const { value: chosen } = file;
          const choosing = state.value;
          if (!chosen || choosing?.kind !== 'choosing') return choosing;
          state.value = { kind: 'adding', done: 0, size: chosen.size };
          const settled = await settle(choosing.targets);
          const result = await addLines(linesOf(chosen, 'adding'), {
            accountOf: (apiKey) => settled.get(apiKey) ?? null,
            add: (account, lines) => ask('importEvents', { account, lines }),
            signal: ending,
          });
          // The events are there, and what cannot be judged now is at the next start.
          if (result.added > 0) await ask('endImport').catch(() => undefined);
          return { kind: 'done', ...result, isCancelled: ending.aborted };
        }),

      cancel: () => cancelling.abort(),

      close(): void {
        cancelling.abort();
        [file.value, state.value] = [null, null];
      },
    };
  },
);
export type ImportModel = InstanceType<typeof ImportModel>;
