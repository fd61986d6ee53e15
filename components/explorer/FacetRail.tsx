import { SEVERITIES } from '../../utils/audit/catalogue.ts';
import type { Facet, FacetValue } from '../../utils/explore/explore.ts';
import type { Said } from '../../utils/query/edit.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import type { Handle } from './cell-values.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { RAIL } from './rail.ts';
import './facets.css';

export interface FacetRailProps {
  facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  folded: ReadonlySet<string>;
  /** What is said of each value of a facet. */
  statesOf: (facet: Facet) => (value: string) => Said;
  /** What the person calls a value of a facet; null where they gave it no name. */
  namesOf: (facet: Facet) => (value: string) => string | null;
  onFold: (facet: Facet) => void;
  onOnly: (handle: Handle) => void;
  onNot: (handle: Handle) => void;
}

/** Everything that can be filtered by, with what there is of it. */
export function FacetRail({ facets, folded, statesOf, namesOf, onFold, onOnly, onNot }: FacetRailProps) {
  return (
    <aside class="facets" aria-label={EXPLORER.filters}>
      {RAIL.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={facet === 'severity' ? bySeverity(facets.severity) : facets[facet]}
          folded={folded.has(facet)}
          stateOf={statesOf(facet)}
          nameOf={namesOf(facet)}
          onFold={() => onFold(facet)}
          onOnly={onOnly}
          onNot={onNot}
        />
      ))}
    </aside>
  );
}

/** All of them, the worst first: an absence of the worst is news as well. */
function bySeverity(values: readonly FacetValue[]): FacetValue[] {
  return SEVERITIES.toReversed().map((value) => values.find((item) => item.value === value) ?? { value, count: 0 });
}
