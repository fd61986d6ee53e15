import type { TypeChoice } from '../../utils/audit/type-choice.ts';
import { EMPTY } from '../../utils/words/empty.ts';
import { TYPES } from '../../utils/words/popup.ts';
import { VIEWS } from '../../utils/words/views.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export interface FilteredOutProps {
  /** How many events were looked through. */
  total: number;
  search: string;
  choice: TypeChoice;
  /** The name of the saved view that the list follows. */
  view: string | null;
  onClearSearch: () => void;
  onClearTypes: () => void;
  onLeaveView: () => void;
}

/** Which filters hide everything, each removable by itself, or all at once. */
export function FilteredOut({ total, search, choice, view, ...act }: FilteredOutProps) {
  const { size } = choice;
  const needle = search.trim();
  const clearAll = () => {
    act.onClearSearch();
    act.onClearTypes();
    act.onLeaveView();
  };
  const chips = (
    <>
      {needle !== '' && <Chip text={`“${needle}”`} removeLabel={EMPTY.removeSearch} onRemove={act.onClearSearch} />}
      {size > 0 && (
        <Chip name="type" text={TYPES.chosen(size)} removeLabel={EMPTY.removeTypes} onRemove={act.onClearTypes} />
      )}
      {view !== null && <Chip name="view" text={view} removeLabel={VIEWS.showAll} onRemove={act.onLeaveView} />}
    </>
  );
  return (
    <EmptyState
      art="filter"
      title={EMPTY.filtered(total)}
      text={EMPTY.filteredBy({ search: needle !== '', types: size, view: view !== null })}
      chips={chips}
    >
      <Button onClick={clearAll}>{EMPTY.clear}</Button>
    </EmptyState>
  );
}
