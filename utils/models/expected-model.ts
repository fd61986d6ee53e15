/** What rules leave alone: expected changes, exceptions, mutes, and what is usual anywhere. */
import { computed, createModel, signal } from '@preact/signals';
import { countryName } from '../format.ts';
import { parseTime } from '../parse-time.ts';
import { type RuleSettings } from '../rules/rule-settings.ts';
import { type Clock, MINUTE } from '../time.ts';
import { EXPECTED, TICKET_FORM } from '../words/expected.ts';
import { writeMoment } from '../zone.ts';
import type { RulesModel } from './rules-model.ts';

export type ExpectedKind = 'country' | 'domain' | 'number';
type ListName = 'exceptions' | 'tickets' | 'mutes';

const LISTS = { country: 'countries', domain: 'domains', number: 'numbers' } as const;
const LONGEST_TICKET = 43_200;

/** A change as it is typed. */
export interface TicketDraft {
  readonly name: string;
  readonly account: string | null;
  readonly from: string;
  readonly minutes: number;
  readonly rules: readonly string[];
}

/** What somebody typed as it is stored; null for what is nothing of the kind. */
export function readExpected(kind: ExpectedKind, typed: string): string | null {
  const text = typed.trim();
  if (kind === 'country') return readCountry(text.toUpperCase());
  if (kind === 'domain') return /^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/i.test(text) ? text.toLowerCase() : null;
  const digits = text.replace(/^\+/, '');
  return /^\d{3,15}$/.test(digits) ? digits : null;
}

function readCountry(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) && countryName(code) !== null ? code : null;
}

export const ExpectedModel = createModel((rules: RulesModel, clock: Clock) => {
  const draft = signal<TicketDraft | null>(null);
  const changeExpected = (change: (expected: RuleSettings['expected']) => Partial<RuleSettings['expected']>) =>
    rules.change(({ expected }) => ({ expected: { ...expected, ...change(expected) } }));
  const removeExpected = (
    what: string,
    change: (expected: RuleSettings['expected']) => Partial<RuleSettings['expected']>,
  ) =>
    rules.changeUndoably(EXPECTED.removed(what), ({ expected }) => ({
      expected: { ...expected, ...change(expected) },
    }));

  const faults = computed(() => {
    if (!draft.value) return null;
    const { from, minutes } = draft.value;
    const isLength = Number.isInteger(minutes) && 1 <= minutes && minutes <= LONGEST_TICKET;
    return {
      from: parseTime(from.trim()) === null ? TICKET_FORM.badTime : null,
      minutes: isLength ? null : TICKET_FORM.badMinutes,
    };
  });

  return {
    draft,
    faults,
    isSound: computed(() => !!draft.value?.name.trim() && !faults.value?.from && !faults.value?.minutes),

    begin(): void {
      draft.value = { name: '', account: null, from: writeMoment(clock(), 'utc'), minutes: 30, rules: [] };
    },

    type(change: Partial<TicketDraft>): void {
      if (draft.value) draft.value = { ...draft.value, ...change };
    },

    cancel(): void {
      draft.value = null;
    },

    async save(): Promise<void> {
      const typed = draft.value;
      const from = typed && parseTime(typed.from.trim());
      draft.value = null;
      if (!typed || from === null) return;
      const ticket = {
        name: typed.name.trim(),
        account: typed.account,
        rules: [...typed.rules],
        from,
        until: from + typed.minutes * MINUTE,
      };
      await rules.change(({ tickets }) => ({ tickets: [...tickets, ticket] }), TICKET_FORM.saved(ticket.name));
    },

    /** @param what it is called. */
    remove: (list: ListName, one: object, what: string) =>
      rules.changeUndoably(EXPECTED.removed(what), (before) => {
        const same = JSON.stringify(one);
        return { [list]: before[list].filter((other) => JSON.stringify(other) !== same) };
      }),

    /** @returns whether it was something of the kind. */
    add(kind: ExpectedKind, typed: string): boolean {
      const value = readExpected(kind, typed);
      if (value === null) return false;
      void changeExpected((expected) => ({ [LISTS[kind]]: [...new Set([...expected[LISTS[kind]], value])] }));
      return true;
    },

    removeFrom: (kind: ExpectedKind, value: string) =>
      removeExpected(value, (expected) => ({ [LISTS[kind]]: expected[LISTS[kind]].filter((one) => one !== value) })),

    addLeaver: (user: string, leftAt: number) =>
      changeExpected(({ leavers }) => ({ leavers: { ...leavers, [user]: leftAt } })),

    removeLeaver: (user: string) =>
      removeExpected(user, ({ leavers }) => {
        const { [user]: _gone, ...others } = leavers;
        return { leavers: others };
      }),
  };
});
export type ExpectedModel = InstanceType<typeof ExpectedModel>;
