import { SEVERITIES } from '../../utils/audit/catalogue.ts';
import type { Histogram } from '../../utils/explore/explore.ts';
import { formatCount } from '../../utils/format.ts';
import { SEVERITY_WORDS } from '../../utils/words/popup.ts';
import { SeverityGlyph } from '../ui/Severity.tsx';

/** How many events of each severity the chart shows. */
export function Legend({ counts }: Pick<Histogram, 'counts'>) {
  return (
    <ul class="legend">
      {SEVERITIES.toReversed().map((severity) => (
        <li key={severity} class={`viz--${severity}`}>
          <SeverityGlyph severity={severity} />
          {SEVERITY_WORDS[severity]} <span class="num">{formatCount(counts[severity].reduce((a, b) => a + b, 0))}</span>
        </li>
      ))}
    </ul>
  );
}
