/** What a person types to have an account watched, and what can be wrong with it. */
import * as z from 'zod/mini';

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
