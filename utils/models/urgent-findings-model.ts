/** The open findings that cannot wait, for the popup: the worst in words, and how many there are besides. */
import { type ReadonlySignal, computed, createModel } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { ruleSettingsStore } from '../browser/storage.ts';
import { DEFAULT_RULE_SETTINGS } from '../rules/rule-settings.ts';
import type { WatchedAccount } from '../watch/watched-account.ts';
import { FindingsModel } from './findings-model.ts';
import { storedSignal } from './stored-signal.ts';
import { type ToldFinding, tellFinding } from './tell-finding.ts';
import type { WatchModel } from './watch-model.ts';

export interface UrgentFindingsPorts {
  readonly archive: Pick<ArchiveReader, 'findings'>;
  readonly watch: WatchModel;
  /** The accounts whose events are shown. */
  readonly watched: ReadonlySignal<readonly WatchedAccount[]>;
}

const URGENT: ReadonlySet<string> = new Set(['critical', 'high']);

export const UrgentFindingsModel = createModel(({ archive, watch, watched }: UrgentFindingsPorts) => {
  const settings = storedSignal(ruleSettingsStore, DEFAULT_RULE_SETTINGS);
  const findings = new FindingsModel(archive, watch.now);
  const urgent = computed(() => {
    const shown = new Set(watched.value.map(({ account }) => account.id));
    return findings.open.value.filter(
      ({ severity, account }) => URGENT.has(severity) && (account === null || shown.has(account)),
    );
  });
  return {
    worst: computed<ToldFinding | null>(() => {
      const [first] = urgent.value;
      if (!first) return null;
      const labelOf = (id: string) => watch.accounts.value.find((account) => account.id === id)?.label ?? id;
      const views = watch.settings.value.views.saved;
      return tellFinding(first, { now: watch.now.value, labelOf, own: settings.value.own, views });
    }),
    others: computed(() => Math.max(0, urgent.value.length - 1)),
  };
});
export type UrgentFindingsModel = InstanceType<typeof UrgentFindingsModel>;
