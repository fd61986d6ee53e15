/** Changes that are expected: "rotating the secret, CHG-123, 30 minutes". What belongs to one is filed under its name. */
import * as z from 'zod/mini';

export const Ticket = z.object({
  /** As people call it: `CHG-123`. */
  name: z.string(),
  /** Null: in every account. */
  account: z.nullable(z.string()),
  /** Rules whose findings it explains; none: of all. */
  rules: z.array(z.string()),
  /** Milliseconds since the epoch, both included. */
  from: z.number(),
  until: z.number(),
});
export type Ticket = z.infer<typeof Ticket>;

/** The name of the first ticket that explains what a rule found at a moment; null without any. */
export function ticketFor(
  tickets: readonly Ticket[],
  { rule, account }: { readonly rule: string; readonly account: string | null },
  at: number,
): string | null {
  const found = tickets.find(
    (ticket) =>
      ticket.from <= at &&
      at <= ticket.until &&
      (ticket.account === null || ticket.account === account) &&
      (ticket.rules.length === 0 || ticket.rules.includes(rule)),
  );
  return found?.name ?? null;
}
