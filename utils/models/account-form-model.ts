/** The form that adds an account, or changes one. The secret lives here while it is typed and nowhere else. */
import { createModel, signal } from '@preact/signals';
import type { Ask, Connection } from '../browser/messages.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { type Account, type AccountDraft, type DraftFaults, findDraftFaults, tidyDraft } from '../watch/account.ts';
import type { WatchModel } from './watch-model.ts';

export type ConnectionOutcome = { readonly connection: Connection } | { readonly facts: ProblemFacts };

const EMPTY: AccountDraft = { label: '', apiKey: '', apiSecret: '' };

/** @param editing the account to change; null to add one. */
export const AccountFormModel = createModel(
  (ask: Ask, watch: WatchModel, editing: Account | null, onSaved: () => void) => {
    const id = editing?.id ?? null;
    const draft = signal<AccountDraft>({ ...EMPTY, label: editing?.label ?? '' });
    const faults = signal<DraftFaults>({});
    const result = signal<ConnectionOutcome | null>(null);
    const busy = signal<'testing' | 'saving' | null>(null);

    /** Looks at the form; what is wrong is told at the field. A test does not need a label. */
    function isSound({ needsLabel }: { needsLabel: boolean }): boolean {
      const others = watch.accounts.value.filter((account) => account.id !== id).map(({ label }) => label);
      const { label, ...rest } = findDraftFaults(tidyDraft(draft.value), others, editing !== null);
      faults.value = needsLabel && label ? { ...rest, label } : rest;
      return Object.keys(faults.value).length === 0;
    }

    async function during(state: 'testing' | 'saving', work: () => Promise<void>): Promise<void> {
      busy.value = state;
      result.value = null;
      try {
        await work();
      } catch (error) {
        result.value = { facts: factsOf(error) };
      } finally {
        busy.value = null;
      }
    }

    return {
      draft,
      faults,
      result,
      busy,

      type(change: Partial<AccountDraft>): void {
        draft.value = { ...draft.value, ...change };
        const { [Object.keys(change)[0] as keyof AccountDraft]: _mended, ...others } = faults.value;
        faults.value = others;
      },

      async test(): Promise<void> {
        if (!isSound({ needsLabel: false })) return;
        const { apiKey, apiSecret } = tidyDraft(draft.value);
        await during('testing', async () => {
          result.value = { connection: await ask('testConnection', { id, apiKey, apiSecret }) };
        });
      },

      async save(): Promise<void> {
        if (!isSound({ needsLabel: true })) return;
        await during('saving', async () => {
          const outcome = await ask('saveAccount', { id, ...tidyDraft(draft.value) });
          if (outcome === 'duplicate-key') {
            faults.value = { apiKey: 'duplicate' };
            return;
          }
          draft.value = EMPTY;
          onSaved();
        });
      },
    };
  },
);
export type AccountFormModel = InstanceType<typeof AccountFormModel>;
