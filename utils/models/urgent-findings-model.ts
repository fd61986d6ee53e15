/** The findings that cannot wait, for the popup: the worst in words, how many there are besides, and in which events they are. */
import { type ReadonlySignal, type Signal, computed, createModel, effect } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { Severity } from '../audit/catalogue.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { findingRef } from '../explorer-link.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import { worstByEvent } from '../rules/worst-found.ts';
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
  /** Is told which events of any account are behind what is open, and under which keys rows know them. */
  readonly raised: Signal<ReadonlyMap<string, Raised>>;
}

/** What an event is behind at worst. */
export interface Raised {
  readonly severity: Severity;
  readonly ref: string;
  readonly title: string;
}

/** What a banner has room for. */
export interface UrgentFinding {
  readonly ref: string;
  readonly severity: Severity;
  readonly title: string;
  readonly gist: string;
}

const MOST_SHOWN = 3;
const URGENT: ReadonlySet<string> = new Set(['critical', 'high']);

export const UrgentFindingsModel = createModel(({ archive, watch, watched, raised }: UrgentFindingsPorts) => {
  const settings = storedSignal(ruleSettingsStore, DEFAULT_RULE_SETTINGS);
  const findings = new FindingsModel(archive.alerts, watch.now);
  const urgent = computed(() => {
    const shown = new Set(watched.value.map(({ account }) => account.id));
    return findings.open.value.filter(
      ({ severity, account }) => URGENT.has(severity) && (account === null || shown.has(account)),
    );
  });

  const titleOf = ({ rule }: StoredFinding) =>
    ruleTitle(rule, viewNameOf(rule, settings.value.own, watch.settings.value.views.saved));

  function tell(finding: StoredFinding): UrgentFinding {
    const { severity, account, count } = finding;
    const owner = watch.accounts.value.find(({ id }) => id === account)?.label ?? null;
    const gist = gistOf(severity, count, spanOf(finding), owner);
    return { ref: findingRef(finding), severity, title: titleOf(finding), gist };
  }

  effect(() => {
    const worst = Array.from(worstByEvent(findings.open.value), ([key, finding]) => {
      return [key, { severity: finding.severity, ref: findingRef(finding), title: titleOf(finding) }] as const;
    });
    raised.value = new Map(worst);
  });

  return {
    shown: computed(() => urgent.value.slice(0, MOST_SHOWN).map(tell)),
    others: computed(() => Math.max(0, urgent.value.length - MOST_SHOWN)),
  };
});
export type UrgentFindingsModel = InstanceType<typeof UrgentFindingsModel>;
