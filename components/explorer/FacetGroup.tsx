import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { FAMILIES, typeEntry } from '../../utils/audit/catalogue.ts';
import type { Facet, FacetValue } from '../../utils/explore/explore.ts';
import { formatCount } from '../../utils/format.ts';
import type { Said } from '../../utils/query/edit.ts';
import { FACET, FACET_WORDS } from '../../utils/words/explorer.ts';
import { isLike } from '../../utils/words/facets.ts';
import { FAMILY_WORDS } from '../../utils/words/popup.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Handle } from './cell-values.ts';
import { FacetItem } from './FacetItem.tsx';
import { useKept } from './use-kept.ts';

/** So many are shown before anybody asks for more, and where they ask. */
const FEW = 7;
const MANY = 200;
/** Longer lists can be searched in. */
const LONG = 12;

export interface FacetGroupProps {
  facet: Facet;
  values: readonly FacetValue[];
  folded: boolean;
  stateOf: (value: string) => Said;
  /** What the person calls a value; null where they gave it no name. */
  nameOf: (value: string) => string | null;
  onFold: () => void;
  onOnly: (handle: Handle) => void;
  onNot: (handle: Handle) => void;
}

/** The values of one facet, with what there is of each. Those that are chosen are never hidden. */
export function FacetGroup({ facet, values, folded, stateOf, nameOf, onFold, onOnly, onNot }: FacetGroupProps) {
  const id = useId();
  const all = useSignal(false);
  const needle = useSignal('');
  const itemOnce = useKept(FacetItem);
  const name = FACET_WORDS[facet];
  const found =
    needle.value === '' ? values : values.filter(({ value }) => isLike(facet, value, needle.value, nameOf(value)));
  const isChosen = ({ value }: FacetValue) => stateOf(value) !== null;
  const shown = found.filter((item, index) => index < (all.value ? MANY : FEW) || isChosen(item));
  const left = found.length - shown.length;
  const most = values.reduce((largest, { count }) => Math.max(largest, count), 1);
  return (
    <section role="group" aria-label={name}>
      <h2>
        <button type="button" aria-expanded={!folded} aria-controls={id} onClick={onFold}>
          <Icon name={folded ? 'right' : 'down'} />
          {name}
          {values.length > FEW && <small>{formatCount(values.length)}</small>}
        </button>
      </h2>
      <div id={id} hidden={folded}>
        {all.value && values.length > LONG && (
          <input
            class="find"
            type="search"
            aria-label={FACET.find(name)}
            placeholder={FACET.find(name)}
            value={needle.value}
            onInput={({ currentTarget }) => {
              needle.value = currentTarget.value;
            }}
          />
        )}
        {familiesOf(facet, shown).map(([family, items]) => (
          <div key={family} {...(family && { role: 'group', 'aria-label': family })}>
            {family && <p class="family">{family}</p>}
            {items.map(({ value, count }) =>
              itemOnce(value, {
                facet,
                value,
                count,
                state: stateOf(value),
                name: nameOf(value),
                share: count / most,
                onOnly,
                onNot,
              }),
            )}
          </div>
        ))}
        {found.length === 0 && <p class="help">{FACET.nothing}</p>}
        {all.value && left > 0 && <p class="help">{FACET.tooMany(left)}</p>}
        {(left > 0 || all.value) && values.length > FEW && (
          <button
            type="button"
            class="more"
            onClick={() => {
              all.value = !all.value;
              needle.value = '';
            }}
          >
            {all.value ? FACET.fewer : FACET.more(left)}
          </button>
        )}
      </div>
    </section>
  );
}

/** Event types by family; the values of other facets in one nameless group. */
function familiesOf(facet: Facet, values: readonly FacetValue[]): [string, readonly FacetValue[]][] {
  if (facet !== 'type') return [['', values]];
  const groups = FAMILIES.map((family): [string, readonly FacetValue[]] => [
    FAMILY_WORDS[family],
    values.filter(({ value }) => typeEntry(value).family === family),
  ]);
  return groups.filter(([, items]) => items.length > 0);
}
