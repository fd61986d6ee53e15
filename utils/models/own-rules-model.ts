/** The form of a rule that somebody makes out of a saved view. */
import { computed, createModel, signal } from '@preact/signals';
import type { OwnRule } from '../rules/own-rule.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Level } from '../watch/notice-settings.ts';
import { OWN_RULES } from '../words/own-rules.ts';
import type { RulesModel } from './rules-model.ts';
import type { WatchModel } from './watch-model.ts';

export interface ListedOwnRule {
  readonly rule: OwnRule;
  /** What rules, levels and mutes call it. */
  readonly id: string;
  /** The view's name; null: it is gone. */
  readonly view: string | null;
  readonly on: boolean;
  /** How loud it is; null: others decide. */
  readonly level: Level | null;
}

/** As it is typed. */
export interface OwnRuleDraft extends Omit<OwnRule, 'more' | 'minutes'> {
  readonly isBurst: boolean;
  readonly more: number;
  readonly minutes: number;
}

const NEW = { severity: 'medium', isBurst: false, more: 5, minutes: 10 } as const;

export const OwnRulesModel = createModel((rules: RulesModel, watch: WatchModel, makeId: () => string) => {
  const draft = signal<OwnRuleDraft | null>(null);
  const views = computed(() => watch.settings.value.views.saved);

  const rule = computed<OwnRule | null>(() => {
    if (!draft.value) return null;
    const { isBurst, ...typed } = draft.value;
    return isBurst ? typed : { ...typed, more: 0, minutes: 1 };
  });

  const withRule = (changed: OwnRule) => (before: RuleSettings) => {
    const isKnown = before.own.some(({ id }) => id === changed.id);
    const own = before.own.map((one) => (one.id === changed.id ? changed : one));
    return { own: isKnown ? own : [...own, changed] };
  };

  return {
    draft,
    views,

    all: computed<ListedOwnRule[]>(() =>
      rules.settings.value.own.map((one) => ({
        rule: one,
        id: `own:${one.id}`,
        view: views.value.find(({ id }) => id === one.view)?.name ?? null,
        on: rules.settings.value.choices[`own:${one.id}`]?.on ?? true,
        level: watch.settings.value.notices.levels.rules[`own:${one.id}`] ?? null,
      })),
    ),

    /** Whether it can be saved. */
    isSound: computed(
      () =>
        rule.value !== null &&
        isCount(rule.value.more, 0, 10_000) &&
        isCount(rule.value.minutes, 1, 1440) &&
        views.value.some(({ id }) => id === rule.value?.view),
    ),

    add(): void {
      draft.value = { ...NEW, id: makeId(), view: views.value[0]?.id ?? '' };
    },

    edit(known: OwnRule): void {
      const isBurst = known.more > 0;
      draft.value = { ...known, isBurst, ...(!isBurst && { more: NEW.more, minutes: NEW.minutes }) };
    },

    type(change: Partial<OwnRuleDraft>): void {
      if (draft.value) draft.value = { ...draft.value, ...change };
    },

    cancel(): void {
      draft.value = null;
    },

    async save(): Promise<void> {
      const changed = rule.value;
      draft.value = null;
      if (changed) await rules.change(withRule(changed), OWN_RULES.saved);
    },

    setOn: (id: string, on: boolean) =>
      rules.change(({ choices }) => {
        const { [id]: _before, ...others } = choices;
        return { choices: on ? others : { ...others, [id]: { on } } };
      }),

    remove: ({ rule: { id }, view }: ListedOwnRule) =>
      rules.changeUndoably(OWN_RULES.removed(view ?? OWN_RULES.goneView), ({ own }) => ({
        own: own.filter((one) => one.id !== id),
      })),
  };
});
export type OwnRulesModel = InstanceType<typeof OwnRulesModel>;

function isCount(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && least <= value && value <= most;
}
