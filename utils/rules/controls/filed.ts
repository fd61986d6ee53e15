/** What becomes of a finding that no single event makes. */
import type { Finding } from '../finding.ts';
import { type RuleException, isExcepted } from './exception.ts';
import { type Ticket, ticketFor } from './ticket.ts';

/** What people told rules to expect or to leave alone. */
export interface Filing {
  readonly exceptions: readonly RuleException[];
  readonly tickets: readonly Ticket[];
}

/** Files a finding under the expected change that explains it and the exception that it falls under; under no other. */
export function filed(finding: Finding, { exceptions, tickets }: Filing): Finding {
  const { ticket: _ticket, excepted: _excepted, ...plain } = finding;
  const ticket = ticketFor(tickets, finding, finding.at);
  const excepted = isExcepted(exceptions, finding, finding.at);
  return { ...plain, ...(ticket !== null && { ticket }), ...(excepted && { excepted }) };
}
