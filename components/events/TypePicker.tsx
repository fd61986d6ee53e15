import { useSignal } from '@preact/signals';
import {
  ALL_TYPES,
  type TypeChoice,
  groupTypes,
  notableOf,
  sameChoice,
  withTypes,
} from '../../utils/audit/type-choice.ts';
import { POPUP, TYPE_PICKER } from '../../utils/words/popup.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { TypeGroupChoice } from './TypeGroupChoice.tsx';

const ID = 'type-picker';

interface TypePickerProps {
  types: readonly string[];
  choice: TypeChoice;
  counts: ReadonlyMap<string, number>;
  /** How many days the counts reach back. */
  countedDays: number;
  onChoose: (choice: TypeChoice) => void;
  /** The counts are worth reading now. */
  onOpen: () => void;
}

/** The event-type selector: a button that says what is chosen, and the choice in a popover. */
export function TypePicker({ types, choice, counts, countedDays, onChoose, onOpen }: TypePickerProps) {
  const needle = useSignal('');
  const groups = groupTypes(types, needle.value);
  return (
    <>
      <button
        type="button"
        class="btn"
        popovertarget={ID}
        aria-haspopup="dialog"
        aria-label={TYPE_PICKER.button}
        aria-describedby={`${ID}-choice`}
      >
        <Icon name="filter" />
        {/* What is chosen is a description: the button keeps its name, and says it as long as nothing is. */}
        <span id={`${ID}-choice`} aria-hidden="true">
          {summary(choice, types)}
        </span>
        <Icon name="down" class="caret" />
      </button>
      <Popover id={ID} class="pick" label={TYPE_PICKER.button} role="dialog" onOpen={onOpen}>
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
        <Presets types={types} choice={choice} onChoose={onChoose} />
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
          <Button small popovertarget={ID}>
            {TYPE_PICKER.done}
          </Button>
        </div>
      </Popover>
    </>
  );
}

function Presets({ types, choice, onChoose }: Pick<TypePickerProps, 'types' | 'choice' | 'onChoose'>) {
  const notable = notableOf(types);
  const isNotable = sameChoice(choice, notable);
  return (
    <div class="all">
      <fieldset class="seg">
        <legend class="sr">{TYPE_PICKER.preset}</legend>
        <Preset label={TYPE_PICKER.all} chosen={choice.size === 0} onChoose={() => onChoose(ALL_TYPES)} />
        <Preset label={TYPE_PICKER.notable} chosen={isNotable} onChoose={() => onChoose(notable)} />
        {choice.size > 0 && !isNotable && (
          <Preset label={TYPE_PICKER.chosen(choice.size)} chosen onChoose={() => undefined} />
        )}
      </fieldset>
    </div>
  );
}

function Preset({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) {
  return (
    <label>
      <input type="radio" name="type-preset" class="sr" checked={chosen} onChange={onChoose} />
      {label}
    </label>
  );
}

function summary(choice: TypeChoice, types: readonly string[]): string {
  if (choice.size === 0) return TYPE_PICKER.button;
  return sameChoice(choice, notableOf(types)) ? TYPE_PICKER.notable : TYPE_PICKER.chosenShort(choice.size);
}
