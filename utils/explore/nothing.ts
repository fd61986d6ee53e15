import type { StoredEvent } from '../audit/event.ts';

/** An event that says nothing: what is known of one is put in its place. */
export const NOTHING: StoredEvent = {
  id: '',
  type: '',
  time: null,
  createdAt: '',
  userEmail: null,
  userId: null,
  apiKey: null,
  source: null,
  sourceDescription: null,
  ip: null,
  country: null,
  context: undefined,
  flaw: null,
  json: '{}',
  account: '',
  seenAt: 0,
};
