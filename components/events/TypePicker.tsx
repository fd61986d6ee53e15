import { notableOf, sameChoice } from '../../utils/audit/type-choice.ts';
import { TYPES } from '../../utils/words/popup.ts';
import { Icon } from '../ui/Icon.tsx';
import { lazy } from '../ui/lazy.tsx';
import { Popover } from '../ui/Popover.tsx';
import type { TypeChoicesProps } from './TypeChoices.tsx';

const ID = 'type-picker';

const TypeChoices = lazy(() => import('./TypeChoices.tsx').then((module) => module.TypeChoices));

interface TypePickerProps extends Omit<TypeChoicesProps, 'picker'> {
  /** The counts are worth reading now. */
  onOpen: () => void;
}

/** The event-type selector: a button that says what is chosen, and the choice in a popover. */
export function TypePicker({ onOpen, ...choices }: TypePickerProps) {
  const { choice, types } = choices;
  return (
    <>
      <button
        type="button"
        class="btn"
        popovertarget={ID}
        aria-haspopup="dialog"
        aria-label={TYPES.button}
        aria-describedby={`${ID}-choice`}
      >
        <Icon name="filter" />
        {/* What is chosen is a description: the button keeps its name, and says it as long as nothing is. */}
        <span id={`${ID}-choice`} aria-hidden="true">
          {summary(choice, types)}
        </span>
        <Icon name="down" class="caret" />
      </button>
      <Popover id={ID} class="pick" label={TYPES.button} role="dialog" onOpen={onOpen}>
        <TypeChoices picker={ID} {...choices} />
      </Popover>
    </>
  );
}

function summary(choice: TypeChoicesProps['choice'], types: readonly string[]): string {
  if (choice.size === 0) return TYPES.button;
  return sameChoice(choice, notableOf(types)) ? TYPES.notable : TYPES.chosenShort(choice.size);
}
