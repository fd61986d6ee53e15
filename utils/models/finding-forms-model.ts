/** The short forms below a finding: what is filled in before something is done about it. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import { parseTime } from '../parse-time.ts';
import { type RuleException, exceptionFor, subjectsOf } from '../rules/controls/exception.ts';
import { type Clock, DAY, FOREVER, MINUTE } from '../time.ts';
import { writeMoment } from '../zone.ts';
import type { FindingActsModel } from './finding-acts-model.ts';
import type { ToldFinding } from './tell-finding.ts';

export type FindingForm = 'close' | 'except' | 'expected' | 'mute';

type Subject = RuleException['subject'];

const USUAL_EXCEPTION = 7 * DAY;
const USUAL_MUTE = DAY;
/** A change begins a little before the first event that shows it, and is not over with the last. */
const TICKET_MARGIN = 30 * MINUTE;

export const FindingFormsModel = createModel(
  (acts: FindingActsModel, clock: Clock, shown: ReadonlySignal<ToldFinding | null>) => {
    /** Which one is open. */
    const form = signal<FindingForm | null>(null);
    const note = signal('');
    const subject = signal<Subject>(null);
    const everywhere = signal(false);
    /** In milliseconds; null: for ever. */
    const lasts = signal<number | null>(USUAL_EXCEPTION);
    const span = signal(USUAL_MUTE);
    const ticket = signal({ name: '', from: '', until: '', allRules: false });

    const ref = computed(() => shown.value?.ref);
    effect(() => {
      void ref.value;
      form.value = null;
    });

    const exception = computed<RuleException | null>(() => {
      if (!shown.value || form.value !== 'except') return null;
      const until = lasts.value === null ? FOREVER : clock() + lasts.value;
      const one = exceptionFor(shown.value.finding, subject.value, until);
      return everywhere.value ? { ...one, account: null } : one;
    });
    const from = computed(() => parseTime(ticket.value.from.trim()));
    const until = computed(() => parseTime(ticket.value.until.trim()));

    function fillIn({ finding }: ToldFinding): void {
      const { events, at } = finding;
      note.value = finding.handling?.note ?? '';
      subject.value = subjectsOf(finding)[0] ?? null;
      everywhere.value = finding.account === null;
      lasts.value = USUAL_EXCEPTION;
      span.value = USUAL_MUTE;
      ticket.value = {
        name: '',
        from: writeMoment(at - TICKET_MARGIN, 'utc'),
        until: writeMoment(Math.max(clock(), events.at(-1)?.at ?? at) + TICKET_MARGIN, 'utc'),
        allRules: false,
      };
    }

    async function submit<T>(work: (told: ToldFinding) => Promise<T>): Promise<void> {
      const told = shown.peek();
      if (!told) return;
      form.value = null;
      await work(told);
    }

    return {
      form,
      note,
      subject,
      everywhere,
      lasts,
      span,
      ticket,
      subjects: computed(() => (shown.value ? subjectsOf(shown.value.finding) : [])),
      preview: computed(() => exception.value && acts.coveredBy(exception.value)),
      /** What is wrong with a ticket's times. */
      faults: computed(() => ({
        from: from.value === null ? ('bad' as const) : null,
        until: until.value === null ? ('bad' as const) : until.value < (from.value ?? 0) ? ('before' as const) : null,
      })),

      /** Opens a form, or closes it where it is open. */
      toggle(which: FindingForm): void {
        if (shown.value) fillIn(shown.value);
        form.value = form.value === which ? null : which;
      },

      leave(): void {
        form.value = null;
      },

      close: (closed: 'done' | 'dismissed') => submit(({ finding }) => acts.close(finding, closed, note.peek().trim())),

      except(): Promise<void> {
        const { value: one } = exception;
        return submit(async () => one && acts.except(one));
      },

      expect: () =>
        submit(async ({ finding }) => {
          const { name, allRules } = ticket.peek();
          const [start, end] = [from.peek(), until.peek()];
          if (start === null || end === null) return;
          const rules = allRules ? [] : [finding.rule];
          await acts.expect({
            name: name.trim(),
            account: finding.account,
            rules,
            from: start,
            until: end + MINUTE - 1,
          });
        }),

      mute: () =>
        submit(({ finding: { rule, account } }) => acts.mute({ rule, account, until: clock() + span.peek() })),
    };
  },
);
export type FindingFormsModel = InstanceType<typeof FindingFormsModel>;
