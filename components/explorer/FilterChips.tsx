import { type Chip as QueryChip, chipsOf } from '../../utils/query/chips.ts';
import type { Query } from '../../utils/query/query.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { Chip } from '../ui/Chip.tsx';

/** More than this nobody takes away one by one. */
const MOST = 100;

/** What the query asks for, piece by piece, each of which can be taken away. */
export function FilterChips({ query, onChange }: { query: Query; onChange: (rest: Query) => void }) {
  const chips = chipsOf(query);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={EXPLORER.activeFilters}>
      {chips.slice(0, MOST).map((chip) => (
        <li key={chip.text}>
          <Chip
            not={chip.not}
            name={nameOf(chip)}
            text={chip.value === '' ? EXPLORER.noValue : chip.value}
            removeLabel={EXPLORER.removeFilter(chip.text)}
            onRemove={() => onChange(chip.rest())}
          />
        </li>
      ))}
      {chips.length > MOST && <li class="help">{EXPLORER.moreFilters(chips.length - MOST)}</li>}
    </ul>
  );
}

function nameOf({ name, not }: QueryChip): string {
  const words = name === null ? EXPLORER.text : typeof name === 'string' ? name : ['context', ...name].join('.');
  return not ? EXPLORER.not(words) : words;
}
