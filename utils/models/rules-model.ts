/** The rules in the options, and what the person chooses of them. What takes something away can be taken back. */
import { computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../rules/rule-settings.ts';
import { THRESHOLDS } from '../words/rule-options.ts';
import { UNDO_LASTS, forgetAfter } from './forget-after.ts';
import type { OptionsModel } from './options-model.ts';
import { type RuleFilter, adjusted, filterRules, listRules, switched } from './rule-list.ts';
import { storedSignal } from './stored-signal.ts';
import type { WatchModel } from './watch-model.ts';

/** What was done, and how it was before. */
interface Done {
  readonly words: string;
  readonly before: Partial<RuleSettings>;
}

export const RulesModel = createModel((ask: Ask, watch: WatchModel, { attempt }: Pick<OptionsModel, 'attempt'>) => {
  const settings = storedSignal(ruleSettingsStore, DEFAULT_RULE_SETTINGS);
  const undoable = signal<Done | null>(null);
  forgetAfter(undoable, UNDO_LASTS);
  const text = signal('');
  const show = signal<RuleFilter>('all');

  const all = computed(() =>
    listRules(settings.value, watch.settings.value.notices, watch.accounts.value.length, watch.now.value),
  );

  /** @returns how what is changed was before. */
  async function store(make: (before: RuleSettings) => Partial<RuleSettings>): Promise<Partial<RuleSettings>> {
    const stored = await ruleSettingsStore.get();
    const changed = make(stored);
    await ask('changeRules', changed);
    return Object.fromEntries(Object.keys(changed).map((name) => [name, stored[name as keyof RuleSettings]]));
  }

  /** Changes what is stored. */
  async function change(make: (before: RuleSettings) => Partial<RuleSettings>, done?: string): Promise<void> {
    await attempt(store(make), done ?? null);
  }

  /** The same, and offers the way back. @param words what was done. */
  async function changeUndoably(words: string, make: (before: RuleSettings) => Partial<RuleSettings>): Promise<void> {
    const work = async () => {
      undoable.value = { words, before: await store(make) };
    };
    await attempt(work());
  }

  return {
    settings,
    all,
    text,
    show,
    shown: computed(() => filterRules(all.value, text.value, show.value)),
    undoable,
    change,
    changeUndoably,

    setOn: (id: string, on: boolean) =>
      change(({ choices }) => ({ choices: switched(id, choices, on, watch.accounts.peek().length) })),

    setParams: (id: string, params: Readonly<Record<string, number>>) =>
      change(({ choices }) => ({ choices: adjusted(id, choices, params) }), THRESHOLDS.saved),

    /** @param until in milliseconds since the epoch; null: it is heard again. */
    mute: (id: string, until: number | null) =>
      change(({ mutes }) => {
        const others = mutes.filter(({ rule, account }) => rule !== id || account !== null);
        return { mutes: until === null ? others : [...others, { rule: id, account: null, until }] };
      }),

    async undo(): Promise<void> {
      const done = undoable.value;
      undoable.value = null;
      if (done) await attempt(ask('changeRules', done.before));
    },

    dismissUndo(): void {
      undoable.value = null;
    },
  };
});
export type RulesModel = InstanceType<typeof RulesModel>;
