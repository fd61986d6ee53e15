import type { Severity } from '../../utils/audit/catalogue.ts';
import type { Facet } from '../../utils/explore/explore.ts';
import { formatCount } from '../../utils/format.ts';
import type { Said } from '../../utils/query/edit.ts';
import { FACET } from '../../utils/words/explorer.ts';
import { facetLabel } from '../../utils/words/facets.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Handle } from './cell-values.ts';
import { SeverityGlyph } from '../ui/Severity.tsx';
import { WRITTEN } from './rail.ts';
import { DRAWINGS } from './drawings.ts';

export interface FacetItemProps {
  facet: Facet;
  value: string;
  count: number;
  state: Said;
  /** What the person calls the value; null where they gave it no name. */
  name: string | null;
  /** Its part of all events that match, from 0 to 1. */
  share: number;
  onOnly: (handle: Handle) => void;
  onNot: (handle: Handle) => void;
}

/** A value with its count: a click asks for it, the minus leaves it out. */
export function FacetItem({ facet, value, count, state, name, share, onOnly, onNot }: FacetItemProps) {
  const label = facetLabel(facet, value);
  const handle = { target: facet, value };
  return (
    <div class={`fv ${count === 0 ? 'zero' : ''} ${state ?? ''}`} data-value={value}>
      <button
        type="button"
        class="pickit"
        role="checkbox"
        aria-checked={state === 'only'}
        title={[value || label, name, FACET.help].filter(Boolean).join('\n')}
        onClick={(event) => (event.altKey ? onNot : onOnly)(handle)}
        onKeyDown={(event) => {
          if (event.key !== 'x' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onNot(handle);
        }}
      >
        <i class={`tick ${state ?? ''}`} aria-hidden="true" />
        <span class="name">
          {facet === 'severity' && <SeverityGlyph severity={value as Severity} />}
          <span class={WRITTEN.has(facet) ? 'mono' : ''}>
            <Words text={label} />
          </span>
          {name !== null && (
            <>
              {' '}
              <bdi dir="auto" class="given">
                {name}
              </bdi>
            </>
          )}
          {state === 'not' && <span class="sr"> {FACET.excluded}</span>}
        </span>{' '}
        <span class="num">{formatCount(count)}</span>
      </button>
      <button
        type="button"
        class="not"
        aria-label={FACET.exclude(label)}
        aria-pressed={state === 'not'}
        tabIndex={-1}
        onClick={() => onNot(handle)}
      >
        <Icon name={DRAWINGS.minus} />
      </button>
      <svg class={`share sev--${facet === 'severity' ? value : 'none'}`} aria-hidden="true">
        <rect width={`${(100 * share).toFixed(1)}%`} height="2" rx="1" />
      </svg>
    </div>
  );
}
