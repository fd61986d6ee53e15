/** Rules that keep quiet for a time: what they find is listed, and nobody is told. */
import * as z from 'zod/mini';

export const Mute = z.object({
  rule: z.string(),
  /** Null: in every account. */
  account: z.nullable(z.string()),
  /** Milliseconds since the epoch. */
  until: z.number(),
});
export type Mute = z.infer<typeof Mute>;

/** Whether nobody is to be told of a finding. */
export function isMuted(
  mutes: readonly Mute[],
  { rule, account }: { readonly rule: string; readonly account: string | null },
  now: number,
): boolean {
  return mutes.some(
    (mute) => mute.rule === rule && (mute.account === null || mute.account === account) && now < mute.until,
  );
}
