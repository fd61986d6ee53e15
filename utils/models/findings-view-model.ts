/** The findings view: the list, the finding that is shown, and what can be done about it. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { EventKey } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import { activeRules } from '../rules/active.ts';
import type { Query } from '../query/query.ts';
import { valuesTerm } from '../query/values-term.ts';
import type { Stand } from '../rules/stand.ts';
import type { Clock } from '../time.ts';
import { FindingActsModel } from './finding-acts-model.ts';
import { FindingEvidenceModel } from './finding-evidence-model.ts';
import { FindingFormsModel } from './finding-forms-model.ts';
import { FindingListModel, type FindingListPorts } from './finding-list-model.ts';
import type { Learn } from './rows-model.ts';
import type { ToldFinding } from './tell-finding.ts';

export interface FindingsViewPorts extends FindingListPorts {
  readonly archive: Pick<ArchiveReader, 'events' | 'taught'>;
  readonly learn: Learn;
  readonly ask: Ask;
  readonly clock: Clock;
}

export const FindingsViewModel = createModel((ports: FindingsViewPorts) => {
  const { findings, query, watch, archive, learn, ask, clock } = ports;
  /** Whether there is room for a finding beside the list: then one is always shown. */
  const isWide = signal(false);
  const list = new FindingListModel(ports);
  const shown = list.asked;
  const acts = new FindingActsModel(ask, findings, list.settings, clock);
  /** Whether no rule is on; only looked at where nothing was found. */
  const isOff = signal(false);

  effect(() => {
    const { choices, own } = list.settings.value;
    const accounts = watch.accounts.value.length;
    if (findings.all.value?.length !== 0) return;
    void (async () => {
      const { RULES } = await import('../rules/registry.ts');
      isOff.value = own.length === 0 && activeRules(RULES, choices, accounts).length === 0;
    })();
  });

  effect(() => {
    const first = list.items.value[0];
    if (isWide.value && first && query.finding.value === '') query.presentFinding(first.ref);
  });

  return {
    isWide,
    list,
    shown,
    acts,
    isOff,
    fault: findings.fault,
    /** Whether it is known what was found. */
    isRead: computed(() => findings.all.value !== null || findings.fault.value !== null),
    /** Whether anything was ever found. */
    isEmpty: computed(() => findings.all.value?.length === 0),
    evidence: new FindingEvidenceModel(archive, learn, clock, shown),
    forms: new FindingFormsModel(acts, clock, shown),

    choose(stand: Stand): void {
      list.choose(stand);
      query.presentFinding('');
    },

    open: (told: ToldFinding) => query.showFinding(told.ref),
    leave: () => query.showFinding(''),
    step: (by: 1 | -1) => list.step(by, shown.peek()),
    showEvents: ({ finding }: ToldFinding) => query.change(eventsBehind(finding.events)),
    showEvent: ({ finding }: ToldFinding, event: EventKey) => query.openAmong(eventsBehind(finding.events), event),
  };
});
export type FindingsViewModel = InstanceType<typeof FindingsViewModel>;

function eventsBehind(events: ToldFinding['finding']['events']): Query {
  return [
    valuesTerm(
      'id',
      events.map(({ id }) => ({ text: id, wild: false })),
      false,
    ),
  ];
}
