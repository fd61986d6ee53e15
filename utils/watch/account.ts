/** An account that is watched. Never its secret, and of its key only a hint. */
import * as z from 'zod/mini';

export const Account = z.object({
  id: z.string(),
  label: z.string(),
  /** The last two characters of the API key. */
  keyHint: z.string(),
  /** When it was added, in milliseconds on the server's clock where that was known. */
  addedAt: z.number(),
  paused: z.boolean(),
  /** Whether its news is shown as notifications. */
  notices: z.boolean(),
  /** Minutes between its checks; absent: as often as all. */
  everyMinutes: z.exactOptional(z.number()),
  /** Synthetic events; nothing is asked of Vonage. */
  sample: z.exactOptional(z.boolean()),
});
export type Account = z.infer<typeof Account>;

/** The account of the sample data; there is one at most. */
export const SAMPLE_ID = 'sample';

/** What a person types into the form. */
export const AccountDraft = z.object({ label: z.string(), apiKey: z.string(), apiSecret: z.string() });
export type AccountDraft = z.infer<typeof AccountDraft>;

export type DraftField = keyof AccountDraft;
export type DraftFault = 'empty' | 'malformed' | 'duplicate' | 'too-long';
export type DraftFaults = Partial<Record<DraftField, DraftFault>>;

const LONGEST_LABEL = 60;
/** "An API key is 8 characters" (specification of the Audit Events API, read 2026-11). */
const API_KEY = /^[0-9a-zA-Z]{8}$/;
/** Documented as 8 to 25 characters; older ones may be longer. Spaces inside would be a slip of the clipboard. */
const API_SECRET = /^\S{8,200}$/;

/** Trims what a person pasted. The secret keeps its inside, whatever that is. */
export function tidyDraft(draft: AccountDraft): AccountDraft {
  const { label, apiKey, apiSecret } = draft;
  return { label: label.trim(), apiKey: apiKey.trim(), apiSecret: apiSecret.trim() };
}

/**
 * @param draft tidied.
 * @param others the labels of the other accounts.
 * @param keepsSecret when an account is edited its key and secret may stay empty: the stored ones are kept.
 */
export function findDraftFaults(draft: AccountDraft, others: readonly string[], keepsSecret: boolean): DraftFaults {
  const faults: DraftFaults = {};
  if (draft.label === '') faults.label = 'empty';
  else if (draft.label.length > LONGEST_LABEL) faults.label = 'too-long';
  else if (others.includes(draft.label)) faults.label = 'duplicate';
  const untouched = keepsSecret && draft.apiKey === '' && draft.apiSecret === '';
  if (!untouched) {
    if (draft.apiKey === '' && !keepsSecret) faults.apiKey = 'empty';
    else if (draft.apiKey !== '' && !API_KEY.test(draft.apiKey)) faults.apiKey = 'malformed';
    if (draft.apiSecret === '') faults.apiSecret = 'empty';
    else if (!API_SECRET.test(draft.apiSecret)) faults.apiSecret = 'malformed';
  }
  return faults;
}

export function hintOf(apiKey: string): string {
  return apiKey.slice(-2);
}

/** Two letters for the account's chip: initials of two words, else the first two letters. */
export function accountTag(label: string): string {
  const [first = [], second = []] = label
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => Array.from(word));
  const letters = second.length > 0 ? [first[0], second[0]] : first.slice(0, 2);
  return letters.join('').toUpperCase() || '··';
}
