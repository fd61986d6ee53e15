import type { RuleFilter } from '../../../utils/models/rule-list.ts';
import type { RulesModel } from '../../../utils/models/rules-model.ts';
import { RULES_WORDS } from '../../../utils/words/rule-options.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { RuleDetailProps } from './RuleDetail.tsx';
import { RuleRow } from './RuleRow.tsx';
import './rules.css';

interface RulesPanelProps extends Omit<RuleDetailProps, 'rule'> {
  model: RulesModel;
  /** How much each rule found lately, by its id. */
  counts: ReadonlyMap<string, number>;
}

const FILTERS = [
  ['all', RULES_WORDS.shown.all],
  ['on', RULES_WORDS.shown.on],
  ['off', RULES_WORDS.shown.off],
] as const satisfies readonly (readonly [RuleFilter, string])[];

/** Every rule, to be switched, adjusted and tried. */
export function RulesPanel({ model: { all, shown, text, show }, counts, ...props }: RulesPanelProps) {
  const on = all.value.filter((rule) => rule.on).length;
  return (
    <div class="panel rules">
      <div class="rules__bar">
        <SearchField
          label={RULES_WORDS.search}
          placeholder={RULES_WORDS.searchHint}
          clearLabel={RULES_WORDS.clear}
          value={text.value}
          onInput={(typed) => {
            text.value = typed;
          }}
        />
        <Segments<RuleFilter>
          label={RULES_WORDS.show}
          isBare
          value={show.value}
          choices={FILTERS}
          onChoose={(chosen) => {
            show.value = chosen;
          }}
        />
        <span role="status" class="help">
          {shown.value.length === 0 ? RULES_WORDS.none : RULES_WORDS.counted(shown.value.length, all.value.length, on)}
        </span>
      </div>
      {shown.value.length > 0 && (
        <table class="mx" aria-label={RULES_WORDS.title}>
          <thead>
            <tr>
              <th scope="col">{RULES_WORDS.rule}</th>
              <th scope="col">{RULES_WORDS.severity}</th>
              <th scope="col">{RULES_WORDS.history}</th>
              <th scope="col">{RULES_WORDS.on}</th>
            </tr>
          </thead>
          {shown.value.map((rule) => (
            <RuleRow key={rule.id} rule={rule} count={counts.get(rule.id) ?? 0} {...props} />
          ))}
        </table>
      )}
    </div>
  );
}
