import { useSignal } from '@preact/signals';
import type { ExpectedKind } from '../../../utils/models/expected-model.ts';
import { EXPECTED, LISTS, expectedWords } from '../../../utils/words/expected.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';

interface UsualListProps {
  kind: ExpectedKind;
  title: string;
  help: string;
  values: readonly string[];
  /** @returns whether it was something of the kind. */
  onAdd: (typed: string) => boolean;
  onRemove: (value: string) => void;
}

/** Things of a kind that rules take for usual. */
export function UsualList({ kind, title, help, values, onAdd, onRemove }: UsualListProps) {
  const typed = useSignal('');
  const isWrong = useSignal(false);
  return (
    <form
      class="set usual"
      onSubmit={(event) => {
        event.preventDefault();
        isWrong.value = !onAdd(typed.value);
        if (!isWrong.value) typed.value = '';
      }}
    >
      <Field
        id={`usual-${kind}`}
        label={title}
        help={help}
        fault={isWrong.value ? LISTS.faults[kind] : null}
        value={typed.value}
        autocomplete="off"
        onInput={(text) => {
          typed.value = text;
          isWrong.value = false;
        }}
      >
        <Button small kind="quiet" type="submit" aria-label={LISTS.addTo(title)}>
          {LISTS.add}
        </Button>
      </Field>
      {values.length > 0 && (
        <ul class="chips" aria-label={title}>
          {values.map((value) => (
            <li key={value}>
              <Chip
                text={expectedWords(kind, value)}
                removeLabel={EXPECTED.removeOf(value)}
                onRemove={() => onRemove(value)}
              />
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
