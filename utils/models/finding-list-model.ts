/** Which findings are listed, and which one is open. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import type { Stand } from '../rules/stand.ts';
import { DEFAULT_RULE_SETTINGS } from '../rules/rule-settings.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { DAY } from '../time.ts';
import { viewNameOf } from '../rules/view-name.ts';
import { ruleTitle } from '../words/rule-titles.ts';
import type { Account } from '../watch/account.ts';
import type { FindingsModel } from './findings-model.ts';
import type { QueryModel } from './query-model.ts';
import { storedSignal } from './stored-signal.ts';
import { type ToldFinding, tellFinding } from './tell-finding.ts';
import type { WatchModel } from './watch-model.ts';

export interface FindingListPorts {
  readonly findings: FindingsModel;
  readonly query: QueryModel;
  readonly watch: WatchModel;
  /** The accounts whose findings are shown. */
  readonly inView: ReadonlySignal<readonly Account[]>;
}

/** More at once would only be slow: nobody reads so many. */
const PAGE = 100;
/** Offered even where there is none of them. */
const ALWAYS: ReadonlySet<Stand> = new Set(['open', 'learning', 'closed']);
const STANDS: readonly Stand[] = ['open', 'late', 'learning', 'expected', 'excepted', 'snoozed', 'closed'];

export const FindingListModel = createModel(({ findings, query, watch, inView }: FindingListPorts) => {
  const settings = storedSignal(ruleSettingsStore, DEFAULT_RULE_SETTINGS);
  const stand = signal<Stand>('open');
  const most = signal(PAGE);

  const told = computed<readonly ToldFinding[]>(() => {
    const accounts = watch.accounts.value;
    const shown = new Set(inView.value.map(({ id }) => id));
    const telling = {
      now: watch.now.value,
      labelOf: (id: string) => accounts.find((account) => account.id === id)?.label ?? id,
      own: settings.value.own,
      views: watch.settings.value.views.saved,
    };
    return (findings.all.value ?? [])
      .filter(({ account }) => account === null || shown.has(account))
      .map((finding) => tellFinding(finding, telling));
  });
  const byStand = computed(() => Map.groupBy(told.value, (one) => one.stand));
  const countOf = (one: Stand) => byStand.value.get(one)?.length ?? 0;
  const all = computed(() => byStand.value.get(stand.value) ?? []);
  const asked = computed(() => told.value.find(({ ref }) => ref === query.finding.value) ?? null);

  // A link that leads to a finding shows it among its like.
  let followed = '';
  effect(() => {
    const { value: one } = asked;
    if (one && one.ref !== followed) stand.value = one.stand;
    followed = one?.ref ?? '';
  });

  return {
    settings,
    titleOf: (rule: string) => ruleTitle(rule, viewNameOf(rule, settings.value.own, watch.settings.value.views.saved)),
    stand,
    told,
    items: computed(() => all.value.slice(0, most.value)),
    hasMore: computed(() => all.value.length > most.value),
    /** What can be chosen, with how many there are. What is rare is offered where there is any. */
    stands: computed(() =>
      STANDS.filter((one) => ALWAYS.has(one) || countOf(one) > 0 || one === stand.value).map(
        (one) => [one, countOf(one)] as const,
      ),
    ),
    /** The one that the address asks for; null without any. */
    asked,
    /** The address asks for one that there is no more. */
    isGone: computed(() => findings.all.value !== null && Boolean(query.finding.value) && asked.value === null),

    /** The findings that a chain is made of, the worst first. */
    partsOf({ finding: { rule, account, facts, at } }: ToldFinding): readonly ToldFinding[] {
      const rules = new Set(`${facts['rules'] ?? ''}`.split(', '));
      const isPart = ({ finding: one }: ToldFinding) =>
        rules.has(one.rule) && one.rule !== rule && one.account === account && Math.abs(one.at - at) < DAY;
      return told.value.filter(isPart);
    },

    showMore(): void {
      most.value += PAGE;
    },

    choose(next: Stand): void {
      stand.value = next;
      most.value = PAGE;
    },

    /** @param from the one that is shown now, if any. */
    step(by: 1 | -1, from: ToldFinding | null): void {
      const at = all.value.findIndex(({ ref }) => ref === from?.ref);
      const next = all.value[at === -1 ? 0 : at + by];
      if (next) query.showFinding(next.ref);
    },
  };
});
export type FindingListModel = InstanceType<typeof FindingListModel>;
