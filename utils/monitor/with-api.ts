import { countSends } from '../browser/hosts.ts';
import { type AuditApi, createAuditApi } from '../vonage/client.ts';
import type { Credential } from '../vonage/http.ts';
import type { MonitorPorts } from './ports.ts';

/**
 * Asks the API for a while. Which hosts were asked is noted before this ends, so that nothing is written after it.
 * @param signal as for `createAuditApi`. @throws what `work` throws.
 */
export async function withApi<T>(
  ports: MonitorPorts,
  credential: Credential,
  work: (api: AuditApi) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const { send, note } = countSends(ports.fetch, ports.now);
  try {
    return await work(createAuditApi({ ...ports, fetch: send }, credential, signal));
  } finally {
    await note();
  }
}
