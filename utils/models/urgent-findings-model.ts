/** The findings that cannot wait, for the popup: the worst in words, and how many there are besides. */
import { type ReadonlySignal, computed, createModel } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { Severity } from '../audit/catalogue.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { findingRef } from '../explorer-link.ts';
import { DEFAULT_RULE_SETTINGS } from '../rules/rule-settings.ts';
import type { WatchedAccount } from '../watch/watched-account.ts';
import { gistOf } from '../words/findings.ts';
import { ruleTitle } from '../words/rule-titles.ts';
import { spanOf } from './finding-facts.ts';
import { viewNameOf } from '../rules/view-name.ts';
import { FindingsModel } from './findings-model.ts';
import { storedSignal } from './stored-signal.ts';
import type { WatchModel } from './watch-model.ts';

export interface UrgentFindingsPorts {
  readonly archive: Pick<ArchiveReader, 'alerts'>;
  readonly watch: WatchModel;
  /** The accounts whose events are shown. */
  readonly watched: ReadonlySignal<readonly WatchedAccount[]>;
}

/** What a banner has room for. */
export interface UrgentFinding {
  readonly ref: string;
  readonly severity: Severity;
  readonly title: string;
  readonly gist: string;
}

const URGENT: ReadonlySet<string> = new Set(['critical', 'high']);

export const UrgentFindingsModel = createModel(({ archive, watch, watched }: UrgentFindingsPorts) => {
  const settings = storedSignal(ruleSettingsStore, DEFAULT_RULE_SETTINGS);
  const findings = new FindingsModel(archive.alerts, watch.now);
  const urgent = computed(() => {
    const shown = new Set(watched.value.map(({ account }) => account.id));
    return findings.open.value.filter(
      ({ severity, account }) => URGENT.has(severity) && (account === null || shown.has(account)),
    );
  });
  return {
    /** Null without any. */
    worst: computed<UrgentFinding | null>(() => {
      const [worst] = urgent.value;
      if (!worst) return null;
      const { rule, severity, account, count } = worst;
      const owner = watch.accounts.value.find(({ id }) => id === account)?.label ?? null;
      return {
        ref: findingRef(worst),
        severity,
        title: ruleTitle(rule, viewNameOf(rule, settings.value.own, watch.settings.value.views.saved)),
        gist: gistOf(severity, count, spanOf(worst), owner),
      };
    }),
    others: computed(() => Math.max(0, urgent.value.length - 1)),
  };
});
export type UrgentFindingsModel = InstanceType<typeof UrgentFindingsModel>;
