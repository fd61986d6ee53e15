import { ALL_TYPES, type TypeChoice, notableOf, sameChoice } from '../../utils/audit/type-choice.ts';
import { TYPES } from '../../utils/words/popup.ts';
import { TYPE_PICKER } from '../../utils/words/type-picker.ts';
import '../ui/segments.css';

interface TypePresetsProps {
  types: readonly string[];
  choice: TypeChoice;
  onChoose: (choice: TypeChoice) => void;
}

/** Choices with one click; a third says how many types are chosen by hand. */
export function TypePresets({ types, choice, onChoose }: TypePresetsProps) {
  const notable = notableOf(types);
  const isNotable = sameChoice(choice, notable);
  return (
    <div class="all">
      <fieldset class="seg">
        <legend class="sr">{TYPE_PICKER.preset}</legend>
        <Preset label={TYPE_PICKER.all} chosen={choice.size === 0} onChoose={() => onChoose(ALL_TYPES)} />
        <Preset label={TYPES.notable} chosen={isNotable} onChoose={() => onChoose(notable)} />
        {choice.size > 0 && !isNotable && (
          <Preset label={TYPES.chosen(choice.size)} chosen onChoose={() => undefined} />
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
