import { SEVERITIES } from '../../utils/audit/catalogue.ts';
import type { Histogram } from '../../utils/explore/explore.ts';
import { formatCount } from '../../utils/format.ts';
import { TIMELINE } from '../../utils/words/explorer.ts';
import { SEVERITY_WORDS } from '../../utils/words/popup.ts';
import { type Zone, formatMoment, zoneName } from '../../utils/zone.ts';

/** The chart in figures, the latest first; buckets without events are left out. */
export function TimelineTable({ histogram: { from, step, counts }, zone }: { histogram: Histogram; zone: Zone }) {
  const severities = SEVERITIES.toReversed();
  const rows = counts.info
    .map((_, bucket) => ({
      time: from + bucket * step,
      values: severities.map((severity) => counts[severity][bucket] ?? 0),
    }))
    .filter(({ values }) => values.some((count) => count > 0))
    .toReversed();
  return (
    <div class="figures" tabIndex={0} role="region" aria-label={TIMELINE.asTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {TIMELINE.begins}, {zoneName(zone, from)}
            </th>
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {SEVERITY_WORDS[severity]}
              </th>
            ))}
            <th scope="col">{TIMELINE.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, values }) => (
            <tr key={time}>
              <th scope="row">{formatMoment(time, zone)}</th>
              {values.map((count, index) => (
                <td key={index}>{formatCount(count)}</td>
              ))}
              <td>{formatCount(values.reduce((a, b) => a + b, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
