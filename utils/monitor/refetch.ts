import { withCredential } from '../accounts/keychain.ts';
import { isSameEvent } from '../archive/content.ts';
import type { EventKey } from '../audit/event.ts';
import { mayReachVonage } from '../browser/permissions.ts';
import type { Refetched } from '../browser/requests.ts';
import { Problem, factsOf } from '../errors.ts';
import type { MonitorPorts } from './ports.ts';
import { withApi } from './with-api.ts';

/**
 * Asks Vonage for an event again and holds the answer against what is stored. One that says something else is stored beside it.
 * @throws Problem
 */
export async function refetch(ports: MonitorPorts, [account, id]: EventKey): Promise<Refetched> {
  if (!(await mayReachVonage())) throw new Problem({ kind: 'permission' });
  const stored = await ports.archive.get(account, id);
  if (!stored) return { kind: 'erased' };
  const asked = await withCredential(account, ports.now(), (credential) =>
    withApi(ports, credential, async (api) => ({ event: await api.one(id).catch(nullWhereUnknown) })),
  );
  if (!asked) throw new Problem({ kind: 'no-secret' });
  const { event } = asked;
  if (!event) return { kind: 'gone' };
  if (isSameEvent(stored.json, event.json)) return { kind: 'same' };
  await ports.archive.commit(account, { rows: [{ event, unread: false }], seenAt: ports.now(), state: null });
  return { kind: 'changed', json: event.json };
}

function nullWhereUnknown(error: unknown): null {
  if (factsOf(error).kind === 'not-found') return null;
  throw error;
}
