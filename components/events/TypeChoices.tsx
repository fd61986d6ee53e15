import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ALL_TYPES, type TypeChoice, groupTypes, withTypes } from '../../utils/audit/type-choice.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { TYPE_PICKER } from '../../utils/words/type-picker.ts';
import { Button } from '../ui/Button.tsx';
import { focusFirst } from '../ui/focus-first.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { TypeGroupChoice } from './TypeGroupChoice.tsx';
import { TypePresets } from './TypePresets.tsx';
import './type-choices.css';

export interface TypeChoicesProps {
  /** The id of the popover that it stands in. */
  picker: string;
  types: readonly string[];
  choice: TypeChoice;
  counts: ReadonlyMap<string, number>;
  /** How many days the counts reach back. */
  countedDays: number;
  onChoose: (choice: TypeChoice) => void;
}

/** The inside of the event-type selector: search, presets, and one box per type. */
export function TypeChoices({ picker, types, choice, counts, countedDays, onChoose }: TypeChoicesProps) {
  const needle = useSignal('');
  const groups = groupTypes(types, needle.value);
  // At its first opening the popover is there before its inside is.
  useEffect(() => focusFirst(document.getElementById(picker)), [picker]);
  return (
    <>
      <div class="find">
        <SearchField
          label={TYPE_PICKER.find}
          placeholder={TYPE_PICKER.placeholder}
          value={needle.value}
          clearLabel={POPUP.clearSearch}
          onInput={(text) => {
            needle.value = text;
          }}
        />
      </div>
      <TypePresets types={types} choice={choice} onChoose={onChoose} />
      <div class="body">
        {groups.map((group) => (
          <TypeGroupChoice
            key={group.family}
            group={group}
            choice={choice}
            counts={counts}
            onChange={(changed, chosen) => onChoose(withTypes(choice, changed, chosen))}
          />
        ))}
        {groups.length === 0 && <p class="help">{TYPE_PICKER.none}</p>}
      </div>
      <div class="bar">
        {TYPE_PICKER.counts(countedDays)}
        <Button kind="quiet" small onClick={() => onChoose(ALL_TYPES)}>
          {TYPE_PICKER.reset}
        </Button>
        <Button small popovertarget={picker}>
          {TYPE_PICKER.done}
        </Button>
      </div>
    </>
  );
}
