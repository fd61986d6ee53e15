/** How the secrets are kept at the moment, and changing that. */
import { computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { sessionVaultStore, vaultStore } from '../browser/storage.ts';
import { type Protection, asksForPassphrase, readMode } from '../watch/lock.ts';
import { createPassphraseTry } from './passphrase-try.ts';
import { ProtectionChoiceModel } from './protection-choice-model.ts';
import { storedSignal } from './stored-signal.ts';

/** What the dialog changes: the passphrase, the key below it, or the way altogether. */
export type ProtectionChange = 'passphrase' | 'key' | 'mode';

export async function loadProtection() {
  const [disk, memory] = await Promise.all([vaultStore.get(), sessionVaultStore.get()]);
  return { disk, memory };
}

export const ProtectionModel = createModel(
  (ask: Ask, suggest: () => Promise<string>, loaded: Awaited<ReturnType<typeof loadProtection>>) => {
    const disk = storedSignal(vaultStore, loaded.disk);
    const memory = storedSignal(sessionVaultStore, loaded.memory);
    const changing = signal<ProtectionChange | null>(null);
    const choice = signal(new ProtectionChoiceModel(suggest));
    const { passphrase: current, problem, type, clear, fail } = createPassphraseTry();
    const busy = signal(false);

    /** Null where there is no secret to keep yet. */
    const mode = computed<Protection | 'damaged' | null>(() => {
      if (disk.value !== null) return readMode(disk.value) ?? 'damaged';
      return memory.value === null ? null : 'session';
    });
    const asksForCurrent = computed(() => asksForPassphrase(disk.value));

    function close(): void {
      changing.value = null;
      clear();
      choice.value = new ProtectionChoiceModel(suggest);
    }

    /** @returns whether the fields were sound and the background has done it. */
    async function change(kind: ProtectionChange): Promise<boolean> {
      if (kind === 'key') {
        const passphrase = asksForCurrent.value ? current.value : null;
        const same = {
          mode: mode.value === 'session' ? 'session' : passphrase === null ? 'open' : 'passphrase',
        } as const;
        await ask('changeProtection', { current: current.value, next: { ...same, passphrase } });
      } else if (kind === 'passphrase') {
        const next = choice.value.typed.take();
        if (next === null) return false;
        await ask('changePassphrase', { current: current.value, next });
      } else {
        const next = choice.value.take();
        if (next === null) return false;
        await ask('changeProtection', { current: current.value, next });
      }
      return true;
    }

    return {
      mode,
      asksForCurrent,
      changing,
      choice,
      current,
      problem,
      busy,
      type,
      close,
      newChoice: () => new ProtectionChoiceModel(suggest),

      begin(kind: ProtectionChange): void {
        close();
        changing.value = kind;
      },

      /** @returns whether it was changed, and the dialog is closed. */
      async save(): Promise<boolean> {
        if (!changing.value || busy.value) return false;
        busy.value = true;
        try {
          const done = await change(changing.value);
          if (done) close();
          return done;
        } catch (error) {
          fail(error);
          return false;
        } finally {
          busy.value = false;
        }
      },
    };
  },
);
export type ProtectionModel = InstanceType<typeof ProtectionModel>;
