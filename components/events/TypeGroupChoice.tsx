import { typeEntry } from '../../utils/audit/catalogue.ts';
import type { TypeChoice, TypeGroup } from '../../utils/audit/type-choice.ts';
import { formatCount } from '../../utils/format.ts';
import { FAMILY_WORDS } from '../../utils/words/popup.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FAMILY_ICONS } from './families.ts';
import { Words } from './Words.tsx';

interface TypeGroupChoiceProps {
  group: TypeGroup;
  choice: TypeChoice;
  counts: ReadonlyMap<string, number>;
  onChange: (types: readonly string[], chosen: boolean) => void;
}

/** A family of event types: one box for all of it, and one for each. Types without events stay, in grey. */
export function TypeGroupChoice({ group: { family, types }, choice, counts, onChange }: TypeGroupChoiceProps) {
  const chosen = types.filter((type) => choice.has(type));
  const countOf = (type: string) => counts.get(type) ?? 0;
  return (
    <fieldset>
      <legend class="sr">{FAMILY_WORDS[family]}</legend>
      <Checkbox
        class="opt grp"
        checked={chosen.length === types.length}
        mixed={chosen.length > 0 && chosen.length < types.length}
        onChange={(checked) => onChange(types, checked)}
      >
        <span>
          <Icon name={FAMILY_ICONS[family]} />
          {FAMILY_WORDS[family]}
        </span>
        <span />
        <Count value={types.reduce((sum, type) => sum + countOf(type), 0)} />
      </Checkbox>
      {types.map((type) => (
        <Checkbox
          key={type}
          class={`opt ${countOf(type) === 0 ? 'zero' : ''}`}
          checked={choice.has(type)}
          onChange={(checked) => onChange([type], checked)}
        >
          <span>{typeEntry(type).title}</span>
          <span class="mono" title={type}>
            <Words text={type} />
          </span>
          <Count value={countOf(type)} />
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Count({ value }: { value: number }) {
  return <span class="num">{formatCount(value)}</span>;
}
