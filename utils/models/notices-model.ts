/** How loud things are told, quiet hours, and whether notifications reach the person. */
import { computed, createModel, signal } from '@preact/signals';
import { FAMILIES, SEVERITIES } from '../audit/catalogue.ts';
import type { Ask } from '../browser/messages.ts';
import { type Clock, DAY, HOUR } from '../time.ts';
import { type Decision, levelOf } from '../watch/notice-level.ts';
import type { Level, NoticeSettings, QuietHours } from '../watch/notice-settings.ts';
import { fromWallTime, wallTime } from '../zone.ts';
import type { OptionsModel } from './options-model.ts';
import type { WatchModel } from './watch-model.ts';

type Kind = keyof NoticeSettings['levels'];

/** One thing that a level can be chosen for. */
export interface LevelRow<Name extends string = string> {
  readonly name: Name;
  /** Chosen here; null: not here. */
  readonly level: Level | null;
  /** What decides; null where that depends on what it is about. */
  readonly decision: Decision | null;
}

/** The nights of every day. */
const USUAL_QUIET: QuietHours = { from: 22 * 60, to: 7 * 60, days: [0, 1, 2, 3, 4, 5, 6] };
const MORNING = 8 * HOUR;

/** Whether a test notice was taken, and when; null: it could not be asked. */
export interface NoticeTest {
  readonly at: number;
  readonly given: boolean | null;
}

/** Eight in the morning of the next day, on the computer's clock; milliseconds since the epoch. */
export function tomorrowMorning(now: number): number {
  const today = Math.floor(wallTime(now, 'local') / DAY) * DAY;
  return fromWallTime(today + DAY + MORNING, 'local');
}

export const NoticesModel = createModel(
  (ask: Ask, watch: WatchModel, { attempt }: Pick<OptionsModel, 'attempt'>, clock: Clock) => {
    const notices = computed(() => watch.settings.value.notices);
    const tested = signal<NoticeTest | null>(null);

    const change = (changed: Partial<NoticeSettings>) =>
      attempt(ask('changeSettings', { notices: { ...notices.peek(), ...changed } }));

    const usual = { rule: null, account: null, family: null, severity: 'info' } as const;

    return {
      notices,
      tested,

      severities: computed(() =>
        SEVERITIES.toReversed().map((severity) => ({
          name: severity,
          level: notices.value.levels.severities[severity] ?? null,
          decision: levelOf({ ...usual, severity }, notices.value),
        })),
      ),

      families: computed(() =>
        FAMILIES.map((family) => {
          const level = notices.value.levels.families[family] ?? null;
          return { name: family, level, decision: level && levelOf({ ...usual, family }, notices.value) };
        }),
      ),

      accounts: computed(() =>
        watch.accounts.value.map(({ id: account }) => {
          const level = notices.value.levels.accounts[account] ?? null;
          return { name: account, level, decision: level && levelOf({ ...usual, account }, notices.value) };
        }),
      ),

      /** @param level null: others decide. */
      setLevel(kind: Kind, name: string, level: Level | null): Promise<void> {
        const { levels } = notices.peek();
        const { [name]: _before, ...others } = levels[kind] as Record<string, Level>;
        const chosen = level === null ? others : { ...others, [name]: level };
        return change({ levels: { ...levels, [kind]: chosen } });
      },

      setQuiet: (on: boolean) => change({ quiet: on ? USUAL_QUIET : null }),

      changeQuiet: (part: Partial<QuietHours>) =>
        change({ quiet: { ...(notices.peek().quiet ?? USUAL_QUIET), ...part } }),

      snoozeForHour: () => change({ snoozedUntil: clock() + HOUR }),
      snoozeUntilMorning: () => change({ snoozedUntil: tomorrowMorning(clock()) }),
      endSnooze: () => change({ snoozedUntil: 0 }),

      async test(): Promise<void> {
        const given = await ask('testNotice').catch(() => null);
        tested.value = { at: clock(), given };
      },
    };
  },
);
export type NoticesModel = InstanceType<typeof NoticesModel>;
