import { formatCount } from '../../utils/format.ts';
import type { ContactedHost } from '../../utils/watch/log-entry.ts';
import { DATA } from '../../utils/words/data.ts';
import { ago } from '../../utils/words/state-line.ts';

/** Everything the extension has talked to. */
export function HostsPanel({ hosts, now }: { hosts: Readonly<Record<string, ContactedHost>>; now: number }) {
  const rows = Object.entries(hosts);
  return (
    <div class="panel table">
      <h3>{DATA.hosts}</h3>
      <p class="help">{rows.length === 0 ? `${DATA.hostsHelp} ${DATA.noHosts}` : DATA.hostsHelp}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{DATA.host}</th>
              <th scope="col">{DATA.why}</th>
              <th scope="col">{DATA.requests}</th>
              <th scope="col">{DATA.last}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([host, { requests, at }]) => (
              <tr key={host}>
                <td>
                  <code>{host}</code>
                </td>
                <td>{DATA.whyVonage}</td>
                <td class="num">{formatCount(requests)}</td>
                <td class="num">{ago(at, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
