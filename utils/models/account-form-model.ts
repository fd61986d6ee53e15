/** The form that adds an account, or changes one. The secret lives here while it is typed and nowhere else. */
import { computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import type { Connection } from '../browser/requests.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { type Account } from '../watch/account.ts';
import { type AccountDraft, type DraftFaults, findDraftFaults, tidyDraft } from '../watch/account-draft.ts';
import type { ProtectionModel } from './protection-model.ts';
import type { WatchModel } from './watch-model.ts';

export type ConnectionOutcome = { readonly connection: Connection } | { readonly facts: ProblemFacts };

const EMPTY: AccountDraft = { label: '', apiKey: '', apiSecret: '' };

/** @param editing the account to change; null to add one. */
export const AccountFormModel = createModel(
  (ask: Ask, watch: WatchModel, protection: ProtectionModel, editing: Account | null, onSaved: () => void) => {
    const id = editing?.id ?? null;
    const draft = signal<AccountDraft>({ ...EMPTY, label: editing?.label ?? '' });
    const faults = signal<DraftFaults>({});
    const result = signal<ConnectionOutcome | null>(null);
    const busy = signal<'testing' | 'saving' | null>(null);
    /** How the first secret shall be kept. */
    const choice = protection.newChoice();
    const needsChoice = computed(() => protection.mode.value === null);
    /** Of a new account, and of one whose stored key is gone. */
    const needsKey = computed(() => {
      const status = watch.watched.value.find(({ account }) => account.id === id)?.status;
      const isLost = status?.kind === 'attention' && status.facts.kind === 'no-secret';
      return id === null || status?.kind === 'archive' || isLost;
    });

    /** Looks at the form; what is wrong is told at the field. A test does not need a label. */
    function isSound({ needsLabel }: { needsLabel: boolean }): boolean {
      const others = watch.accounts.value.filter((account) => account.id !== id).map(({ label }) => label);
      const { label, ...rest } = findDraftFaults(tidyDraft(draft.value), others, !needsKey.value);
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
      choice,
      needsChoice,
      needsKey,

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
        const chosen = needsChoice.value ? choice.take() : null;
        if (!isSound({ needsLabel: true }) || (needsChoice.value && !chosen)) return;
        await during('saving', async () => {
          const outcome = await ask('saveAccount', { id, protection: chosen, ...tidyDraft(draft.value) });
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
