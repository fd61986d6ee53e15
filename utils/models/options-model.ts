/** The options page: the accounts with what is stored of them, the form that is open, and the questions before a loss. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader, Extent } from '../archive/archive.ts';
import { KNOWN_TYPES } from '../audit/catalogue.ts';
import type { Ask } from '../browser/messages.ts';
import { revisionStore } from '../browser/storage.ts';
import { factsOf } from '../errors.ts';
import { SECOND } from '../time.ts';
import { type SyncState, unreadOf } from '../sync/plan.ts';
import { type Coverage, coveredSince } from '../watch/spans.ts';
import type { Account } from '../watch/account.ts';
import type { KeepChange } from '../words/keep.ts';
import { FORM } from '../words/options.ts';
import { problemWords } from '../words/problems.ts';
import { AccountFormModel, type ConnectionOutcome } from './account-form-model.ts';
import { forgetAfter } from './forget-after.ts';
import type { ProtectionModel } from './protection-model.ts';
import type { WatchModel } from './watch-model.ts';

/** Long enough to read a sentence. */
const SAID_LASTS = 10 * SECOND;

export type Question =
  | { readonly kind: 'remove'; readonly account: Account }
  | { readonly kind: 'keep'; readonly change: KeepChange }
  | { readonly kind: 'erase' };

interface OpenForm {
  readonly editing: Account | null;
  readonly form: InstanceType<typeof AccountFormModel>;
}

export const OptionsModel = createModel(
  (archive: ArchiveReader, ask: Ask, watch: WatchModel, protection: ProtectionModel) => {
    const extents = signal<ReadonlyMap<string, Extent>>(new Map());
    const coverages = signal<ReadonlyMap<string, Coverage>>(new Map());
    const tested = signal<ReadonlyMap<string, ConnectionOutcome | 'testing'>>(new Map());
    const question = signal<Question | null>(null);
    const said = signal<string | null>(null);
    forgetAfter(said, SAID_LASTS);
    const chosenForm = signal<OpenForm | null>(null);
    const blankForm = signal(formFor(null));

    const real = computed(() => watch.accounts.value.filter(({ sample }) => !sample));

    /** Without an account there is nothing else to do on this page: the form is open then. */
    const openForm = computed<OpenForm | null>(
      () => chosenForm.value ?? (real.value.length === 0 ? blankForm.value : null),
    );

    const types = computed(() => {
      const listed = Object.values(watch.types.value).flatMap((list) => list.types);
      const { uncounted, unnotified } = watch.settings.value;
      return [...new Set([...KNOWN_TYPES, ...listed, ...uncounted, ...unnotified])];
    });

    function formFor(editing: Account | null): OpenForm {
      const close = () => {
        said.value = editing ? FORM.changed : FORM.saved;
        // Another form may have been opened while this one was being saved.
        if (chosenForm.value === opened) chosenForm.value = null;
        blankForm.value = formFor(null);
      };
      const opened: OpenForm = { editing, form: new AccountFormModel(ask, watch, protection, editing, close) };
      return opened;
    }

    function say(words: string): void {
      said.value = words;
    }

    async function measure(): Promise<void> {
      const accounts = watch.accounts.peek();
      const measured = await Promise.all(accounts.map(async ({ id }) => [id, await archive.extent(id)] as const));
      extents.value = new Map(measured);
      const found = await Promise.all(
        measured.map(async ([id, extent]) => [id, coverageOf(await archive.syncState(id), extent)] as const),
      );
      coverages.value = new Map(found.flatMap(([id, coverage]) => (coverage ? [[id, coverage] as const] : [])));
    }

    effect(() => revisionStore.watch(() => void measure()));
    effect(() => {
      if (watch.accounts.value.length > 0) void measure();
    });

    return {
      /** Whether the form is open because somebody asked for it. */
      asked: computed(() => chosenForm.value !== null),
      extents,
      coverages,
      tested,
      question,
      said,
      openForm,
      real,
      types,

      add(): void {
        chosenForm.value = formFor(null);
      },

      edit(account: Account): void {
        chosenForm.value = formFor(account);
      },

      cancelForm(): void {
        chosenForm.value = null;
      },

      async test({ id }: Account): Promise<void> {
        const note = (outcome: ConnectionOutcome | 'testing') => {
          tested.value = new Map(tested.value).set(id, outcome);
        };
        note('testing');
        try {
          note({ connection: await ask('testConnection', { id, apiKey: '', apiSecret: '' }) });
        } catch (error) {
          note({ facts: factsOf(error) });
        }
      },

      say,

      /** Does something that may fail on the other side, and says how it went. */
      async attempt(work: Promise<unknown>, done: string | null = null): Promise<void> {
        try {
          await work;
          if (done !== null) say(done);
        } catch (error) {
          say(problemWords(factsOf(error)).title);
        }
      },
    };
  },
);
export type OptionsModel = InstanceType<typeof OptionsModel>;

function coverageOf(state: SyncState | null, { prunedBefore }: Extent): Coverage | null {
  if (!state) return null;
  return { spans: state.spans, since: coveredSince(state.spans, prunedBefore), gaps: unreadOf(state) };
}
