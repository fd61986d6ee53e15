/** A process of its own: the peer downloads all events of an account, as its documentation says, and stores nothing. */
import { Audit } from '@vonage/audit';

/** Milliseconds from the first call to the last event. */
export interface Downloaded {
  readonly took: number;
  readonly events: number;
  /** Different ids among them. */
  readonly ids: number;
}

const [apiHost = '', apiKey = '', apiSecret = ''] = process.argv.slice(2);
/** The largest page that there is; without it the peer would take three times as long. */
const PAGE = { size: 100 };

const ids = new Set<string>();
let events = 0;
const start = performance.now();
for await (const { id } of new Audit({ apiKey, apiSecret }, { apiHost }).getEvents({ ...PAGE })) {
  ids.add(id);
  events++;
}
const downloaded: Downloaded = { took: performance.now() - start, events, ids: ids.size };
process.stdout.write(JSON.stringify(downloaded));
