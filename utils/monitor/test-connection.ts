import type { Connection } from '../browser/requests.ts';
import { mayReachVonage } from '../browser/permissions.ts';
import { Problem, factsOf } from '../errors.ts';
import type { Credential } from '../vonage/http.ts';
import type { MonitorPorts } from './ports.ts';
import { withApi } from './with-api.ts';

/** Also says what the server's clock shows, which the form does not need. */
export interface TestedConnection extends Connection {
  readonly serverTime: number | null;
}

/**
 * Asks for the list of event types, which costs the API nothing. Where something answers that request in the API's place,
 * as proxies do that take OPTIONS for a preflight, one event is read instead.
 * @throws Problem
 */
export async function testConnection(ports: MonitorPorts, credential: Credential): Promise<TestedConnection> {
  if (!(await mayReachVonage())) throw new Problem({ kind: 'permission' });
  const start = ports.now();
  return withApi(ports, credential, async (api) => {
    try {
      const { types, serverTime } = await api.types();
      return { types: types.length, milliseconds: ports.now() - start, serverTime };
    } catch (error) {
      const { kind } = factsOf(error);
      if (kind !== 'bad-answer' && kind !== 'bad-request') throw error;
      const { serverTime } = await api.page({ page: 1, size: 1 });
      return { types: null, milliseconds: ports.now() - start, serverTime };
    }
  });
}
