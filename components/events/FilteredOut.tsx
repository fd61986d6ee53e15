import type { TypeChoice } from '../../utils/audit/type-choice.ts';
import { EMPTY } from '../../utils/words/empty.ts';
import { TYPES } from '../../utils/words/popup.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export interface FilteredOutProps {
  /** How many events were looked through. */
  total: number;
  search: string;
  choice: TypeChoice;
  onClearSearch: () => void;
  onClearTypes: () => void;
}

/** Which filters hide everything, each removable by itself, or all at once. */
export function FilteredOut({ total, search, choice, onClearSearch, onClearTypes }: FilteredOutProps) {
  const { size } = choice;
  const needle = search.trim();
  const reason = needle !== '' && size > 0 ? EMPTY.filteredBy.both(size) : EMPTY.filteredBy.types(size);
  const clearAll = () => {
    onClearSearch();
    onClearTypes();
  };
  const chips = (
    <>
      {needle !== '' && <Chip text={`“${needle}”`} removeLabel={EMPTY.removeSearch} onRemove={onClearSearch} />}
      {size > 0 && (
        <Chip name="type" text={TYPES.chosen(size)} removeLabel={EMPTY.removeTypes} onRemove={onClearTypes} />
      )}
    </>
  );
  return (
    <EmptyState
      art="filter"
      title={EMPTY.filtered(total)}
      text={size === 0 ? EMPTY.filteredBy.search : reason}
      chips={chips}
    >
      <Button onClick={clearAll}>{EMPTY.clear}</Button>
    </EmptyState>
  );
}
