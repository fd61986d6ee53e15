import type { ExpectedModel } from '../../../utils/models/expected-model.ts';
import type { RuleSettings } from '../../../utils/rules/rule-settings.ts';
import type { Account } from '../../../utils/watch/account.ts';
import { EXPECTED, TICKET_FORM, ticketState } from '../../../utils/words/expected.ts';
import { EXCEPTION } from '../../../utils/words/finding-acts.ts';
import { Button } from '../../ui/Button.tsx';
import { EndingList } from './EndingList.tsx';
import { TicketDialog } from './TicketDialog.tsx';

interface LeftAloneProps {
  model: ExpectedModel;
  settings: Pick<RuleSettings, 'exceptions' | 'tickets' | 'mutes'>;
  accounts: readonly Account[];
  now: number;
  /** What a rule is called, by its id. */
  titleOf: (rule: string) => string;
}

/** Expected changes, exceptions and mutes, with their ends. */
export function LeftAlone({ model, settings, accounts, now, titleOf }: LeftAloneProps) {
  const { exceptions, tickets, mutes } = settings;
  const where = (account: string | null) =>
    account === null
      ? EXPECTED.everyAccount
      : (accounts.find(({ id }) => id === account)?.label ?? EXPECTED.goneAccount);
  const rulesOf = (rules: readonly string[]) => rules.map(titleOf).join(', ') || EXPECTED.allRules;
  const aboutOf = ({ subject, value }: (typeof exceptions)[number]) =>
    subject === null ? EXPECTED.anything : EXCEPTION.subject(subject, value);
  return (
    <div class="panel lists">
      <EndingList
        title={EXPECTED.tickets}
        help={EXPECTED.ticketsHelp}
        items={tickets.map((one) => ({
          key: JSON.stringify(one),
          name: one.name,
          text: [rulesOf(one.rules), where(one.account)],
          until: one.until,
          from: one.from,
          state: ticketState(one, now),
          onRemove: () => void model.remove('tickets', one, one.name),
        }))}
      >
        <Button small icon="plus" onClick={model.begin}>
          {TICKET_FORM.add}
        </Button>
      </EndingList>
      <EndingList
        title={EXPECTED.exceptions}
        help={EXPECTED.exceptionsHelp}
        items={exceptions.map((one) => ({
          key: JSON.stringify(one),
          name: titleOf(one.rule),
          text: [aboutOf(one), where(one.account)],
          until: one.until,
          state: one.until <= now ? EXPECTED.over : null,
          onRemove: () => void model.remove('exceptions', one, `${titleOf(one.rule)}, ${aboutOf(one)}`),
        }))}
      />
      <EndingList
        title={EXPECTED.mutes}
        help={EXPECTED.mutesHelp}
        items={mutes.map((one) => ({
          key: JSON.stringify(one),
          name: titleOf(one.rule),
          text: [where(one.account)],
          until: one.until,
          state: one.until <= now ? EXPECTED.over : null,
          onRemove: () => void model.remove('mutes', one, titleOf(one.rule)),
        }))}
      />
      <TicketDialog model={model} accounts={accounts} />
    </div>
  );
}
