import { SEVERITIES } from '../../utils/audit/catalogue.ts';
import type { Facet, FacetValue } from '../../utils/explore/explore.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { FacetGroup } from './FacetGroup.tsx';
import type { FacetState } from './FacetItem.tsx';
import { RAIL } from './rail.ts';
import './facets.css';

export interface FacetRailProps {
  facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  folded: ReadonlySet<string>;
  stateOf: (facet: Facet, value: string) => FacetState;
  onFold: (facet: Facet) => void;
  onOnly: (facet: Facet, value: string) => void;
  onNot: (facet: Facet, value: string) => void;
}

/** Everything that can be filtered by, with what there is of it. */
export function FacetRail({ facets, folded, stateOf, onFold, onOnly, onNot }: FacetRailProps) {
  return (
    <aside class="facets" aria-label={EXPLORER.filters}>
      {RAIL.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={facet === 'severity' ? bySeverity(facets.severity) : facets[facet]}
          folded={folded.has(facet)}
          stateOf={(value) => stateOf(facet, value)}
          onFold={() => onFold(facet)}
          onOnly={(value) => onOnly(facet, value)}
          onNot={(value) => onNot(facet, value)}
        />
      ))}
    </aside>
  );
}

/** All of them, the worst first: an absence of the worst is news as well. */
function bySeverity(values: readonly FacetValue[]): FacetValue[] {
  return SEVERITIES.toReversed().map((value) => values.find((item) => item.value === value) ?? { value, count: 0 });
}
