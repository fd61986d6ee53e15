/** What the person does about findings. Whatever hides one can be taken back. */
import { type ReadonlySignal, computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { proposals } from '../rules/controls/budget.ts';
import { type RuleException, isExcepted } from '../rules/controls/exception.ts';
import type { Mute } from '../rules/controls/mute.ts';
import type { Ticket } from '../rules/controls/ticket.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { type Handling, type StoredFinding, UNHANDLED } from '../rules/stored-finding.ts';
import { type Clock, DAY } from '../time.ts';
import { ACTS } from '../words/finding-acts.ts';
import type { FindingsModel } from './findings-model.ts';
import { UNDO_LASTS, forgetAfter } from './forget-after.ts';

const SNOOZE = DAY;

interface Done {
  readonly words: string;
  readonly undo: () => Promise<void>;
}

type Lists = Pick<RuleSettings, 'exceptions' | 'tickets' | 'mutes'>;

export const FindingActsModel = createModel(
  (ask: Ask, findings: FindingsModel, settings: ReadonlySignal<RuleSettings>, clock: Clock) => {
    const undoable = signal<Done | null>(null);
    forgetAfter(undoable, UNDO_LASTS);

    async function handle(finding: StoredFinding, change: Partial<Handling>): Promise<void> {
      const handling = { ...(finding.handling ?? UNHANDLED), ...change };
      findings.expect(finding, handling);
      try {
        await ask('handleFindings', { findings: [finding], handling });
      } catch (error) {
        await findings.read();
        throw error;
      }
    }

    /** @param words what was done, for the offer to take it back. */
    async function handleAndOffer(finding: StoredFinding, change: Partial<Handling>, words: string): Promise<void> {
      const before = finding.handling ?? UNHANDLED;
      await handle(finding, change);
      undoable.value = { words, undo: () => handle(finding, before) };
    }

    async function add<Name extends keyof Lists>(name: Name, one: Lists[Name][number], words: string): Promise<void> {
      const others = async () => (await ruleSettingsStore.get())[name] as Lists[Name][number][];
      await ask('changeRules', { [name]: [...(await others()), one] });
      const same = JSON.stringify(one);
      const isOther = (other: object) => JSON.stringify(other) !== same;
      undoable.value = {
        words,
        undo: async () => ask('changeRules', { [name]: (await others()).filter(isOther) }),
      };
    }

    return {
      undoable,

      /** The exceptions that rules which cry wolf propose. */
      proposals: computed(() =>
        proposals(
          (findings.all.value ?? [])
            .filter(({ excepted }) => !excepted)
            .map((finding) => ({ finding, dismissed: finding.handling?.closed === 'dismissed' })),
          clock(),
        ),
      ),

      /** How many findings that are there an exception would put aside. */
      coveredBy: (exception: RuleException): number =>
        (findings.all.value ?? []).filter((one) => !one.excepted && isExcepted([exception], one, one.at)).length,

      /** Until when a finding's rule keeps quiet; null: it does not. */
      mutedUntil({ rule, account }: StoredFinding): number | null {
        const mutes = settings.value.mutes.filter(
          (mute) => mute.rule === rule && (mute.account === null || mute.account === account) && mute.until > clock(),
        );
        return mutes.length > 0 ? Math.max(...mutes.map(({ until }) => until)) : null;
      },

      takeStep(finding: StoredFinding, step: number, taken: boolean): Promise<void> {
        const steps = (finding.handling?.steps ?? []).filter((other) => other !== step);
        return handle(finding, { steps: taken ? [...steps, step].sort((a, b) => a - b) : steps });
      },

      close: (finding: StoredFinding, closed: 'done' | 'dismissed', note: string) =>
        handleAndOffer(finding, { closed, note }, ACTS.closed[closed]),

      reopen: (finding: StoredFinding) => handle(finding, { closed: null, snoozedUntil: 0 }),

      snooze: (finding: StoredFinding) => handleAndOffer(finding, { snoozedUntil: clock() + SNOOZE }, ACTS.snoozed),

      except: (exception: RuleException) => add('exceptions', exception, ACTS.excepted),
      expect: (ticket: Ticket) => add('tickets', ticket, ACTS.filed(ticket.name)),
      mute: (mute: Mute) => add('mutes', mute, ACTS.muted),

      async unmute({ rule, account }: StoredFinding): Promise<void> {
        const { mutes } = await ruleSettingsStore.get();
        const isOther = (mute: Mute) => mute.rule !== rule || (mute.account !== null && mute.account !== account);
        await ask('changeRules', { mutes: mutes.filter(isOther) });
      },

      async undo(): Promise<void> {
        const done = undoable.value;
        undoable.value = null;
        await done?.undo();
      },

      dismissUndo(): void {
        undoable.value = null;
      },
    };
  },
);
export type FindingActsModel = InstanceType<typeof FindingActsModel>;
