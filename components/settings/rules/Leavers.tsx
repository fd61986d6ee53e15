import { useSignal } from '@preact/signals';
import { formatDate } from '../../../utils/format.ts';
import { EXPECTED, LISTS } from '../../../utils/words/expected.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';

interface LeaversProps {
  /** When each user left, in milliseconds since the epoch. */
  leavers: Readonly<Record<string, number>>;
  onAdd: (user: string, leftAt: number) => void;
  onRemove: (user: string) => void;
}

/** People who left, and may not come back. */
export function Leavers({ leavers, onAdd, onRemove }: LeaversProps) {
  const user = useSignal('');
  const day = useSignal('');
  const fault = useSignal<'user' | 'date' | null>(null);
  const add = () => {
    const leftAt = Date.parse(day.value);
    fault.value = user.value.trim() === '' ? 'user' : Number.isNaN(leftAt) ? 'date' : null;
    if (fault.value) return;
    onAdd(user.value.trim(), leftAt);
    user.value = '';
  };
  return (
    <form
      class="set usual leavers"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h4>{LISTS.leavers}</h4>
      <div class="leaver">
        <Field
          id="leaver"
          label={LISTS.user}
          help={LISTS.leaversHelp}
          fault={fault.value && LISTS.faults[fault.value]}
          value={user.value}
          autocomplete="off"
          onInput={(text) => {
            user.value = text;
            fault.value = null;
          }}
        />
        <div>
          <label class="lab" for="leaver-day">
            {LISTS.day}
          </label>
          <div class="field">
            <input
              id="leaver-day"
              type="date"
              value={day.value}
              onInput={(event) => {
                day.value = event.currentTarget.value;
                fault.value = null;
              }}
            />
          </div>
        </div>
        <Button type="submit" aria-label={LISTS.addTo(LISTS.leavers)}>
          {LISTS.add}
        </Button>
      </div>
      {Object.keys(leavers).length > 0 && (
        <ul class="chips" aria-label={LISTS.leavers}>
          {Object.entries(leavers).map(([who, leftAt]) => (
            <li key={who}>
              <Chip
                text={LISTS.left(who, formatDate(leftAt))}
                removeLabel={EXPECTED.removeOf(who)}
                onRemove={() => onRemove(who)}
              />
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
