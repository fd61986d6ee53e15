/** What goes out as a file and comes in as one, and the report for support. */
import { computed, createModel, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { copyText } from '../browser/clipboard.ts';
import { saveFile } from '../browser/download.ts';
import type { Ask } from '../browser/messages.ts';
import { hostsStore, logStore, lossStore, olderLogStore } from '../browser/storage.ts';
import type { Account } from '../watch/account.ts';
import type { Diagnostics } from '../watch/diagnostics.ts';
import { DATA } from '../words/data.ts';
import type { ConfirmModel } from './confirm-model.ts';
import type { OptionsModel } from './options-model.ts';
import { storedSignal } from './stored-signal.ts';

type Loaded = Awaited<ReturnType<typeof loadData>>;

/** Reads what the model starts from. */
export async function loadData() {
  const [hosts, loss, log, olderLog] = await Promise.all([
    hostsStore.get(),
    lossStore.get(),
    logStore.get(),
    olderLogStore.get(),
  ]);
  return { hosts, loss, log, olderLog };
}

export const DataModel = createModel(
  (archive: ArchiveReader, ask: Ask, confirm: ConfirmModel, { attempt, say }: OptionsModel, loaded: Loaded) => {
    const diagnostics = signal<Diagnostics | null>(null);
    /** The file whose settings would replace the present ones, once the person says so. */
    const toImport = signal<{ name: string; text: string } | null>(null);
    const exporting = signal<string | null>(null);
    const log = storedSignal(logStore, loaded.log);
    const olderLog = storedSignal(olderLogStore, loaded.olderLog);

    async function exportEvents(account: Account): Promise<void> {
      const allowed = await confirm.confirmed(async () => {
        await ask('beginExport');
        return true;
      });
      if (!allowed) return;
      exporting.value = account.id;
      try {
        const { exportAccount } = await import('./export-account.ts');
        await exportAccount(archive, account);
      } finally {
        exporting.value = null;
      }
    }

    return {
      /** Everything the extension has talked to. */
      hosts: storedSignal(hostsStore, loaded.hosts),
      loss: storedSignal(lossStore, loaded.loss),
      forgetLoss: () => lossStore.set(null),
      /** What was done, newest last. */
      log: computed(() => [...olderLog.value, ...log.value]),
      diagnostics,
      toImport,
      exporting,

      exportEvents: (account: Account) => attempt(exportEvents(account)),

      async exportSettings(): Promise<void> {
        await attempt(
          confirm
            .confirmed(() => ask('exportSettings'))
            .then((text) => text !== null && saveFile('audit-monitor-settings.json', [text], 'application/json')),
        );
      },

      async choose(file: File): Promise<void> {
        toImport.value = { name: file.name, text: await file.text() };
      },

      async importSettings(): Promise<void> {
        const file = toImport.value;
        toImport.value = null;
        if (file) await attempt(ask('importSettings', file.text).then((missing) => say(DATA.imported(missing))));
      },

      async diagnose(): Promise<void> {
        const show = async () => {
          diagnostics.value = await ask('diagnose');
        };
        await attempt(show());
      },

      async copyDiagnostics(): Promise<void> {
        const found = diagnostics.value;
        if (!found) return;
        const { diagnosticText } = await import('../words/diagnostics.ts');
        say((await copyText(diagnosticText(found))) ? DATA.copied : DATA.copyFailed);
      },
    };
  },
);
export type DataModel = InstanceType<typeof DataModel>;
