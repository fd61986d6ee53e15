import { useSignal } from '@preact/signals';
import type { ListedRule } from '../../../utils/models/rule-list.ts';
import type { ParamWords } from '../../../utils/words/rules/rule-words.ts';
import { THRESHOLDS, UNIT_WORDS } from '../../../utils/words/rule-options.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField, isWhole } from '../NumberField.tsx';

type Params = Readonly<Record<string, number>>;

interface ThresholdsProps {
  rule: ListedRule;
  /** @param params as they stand in the form. */
  onChange: (params: Params) => void;
  onSave: (params: Params) => void;
}

/** A rule's numbers that people may adjust. */
export function Thresholds({ rule: { id, words, params, usual, isAdjusted }, onChange, onSave }: ThresholdsProps) {
  const typed = useSignal<Readonly<Record<string, string>>>({});
  const fields = Object.entries(words.params);
  if (fields.length === 0) return null;
  const textOf = (name: string) => typed.value[name] ?? `${params[name] ?? ''}`;
  const isSound = ([name, { least, most }]: readonly [string, ParamWords]) => isWhole(textOf(name), least, most);
  const inForm = () => {
    const sound = fields.filter(isSound).map(([name]) => [name, Number(textOf(name))] as const);
    return { ...params, ...Object.fromEntries(sound) };
  };
  const isChanged = fields.some(([name]) => textOf(name) !== `${params[name] ?? ''}`);
  return (
    <form
      class="thresholds"
      aria-label={THRESHOLDS.title}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(inForm());
        typed.value = {};
      }}
    >
      <h3>{THRESHOLDS.title}</h3>
      {fields.map(([name, param]) => (
        <NumberField
          key={name}
          id={`${id}-${name}`}
          label={param.label}
          value={textOf(name)}
          least={param.least}
          most={param.most}
          unit={UNIT_WORDS[param.unit]}
          isWrong={!isSound([name, param])}
          help={`${THRESHOLDS.bounds(param.least, param.most)}, ${THRESHOLDS.usual(usual[name] ?? param.least)}`}
          onInput={(text) => {
            typed.value = { ...typed.value, [name]: text };
            onChange(inForm());
          }}
        />
      ))}
      <div class="row">
        <Button small kind="primary" type="submit" disabled={!isChanged || !fields.every(isSound)}>
          {THRESHOLDS.save}
        </Button>
        <Button
          small
          disabled={!isAdjusted && !isChanged}
          onClick={() => {
            typed.value = {};
            onChange(usual);
            if (isAdjusted) onSave(usual);
          }}
        >
          {THRESHOLDS.reset}
        </Button>
      </div>
    </form>
  );
}
