import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ListedRule } from '../../../utils/models/rule-list.ts';
import { RULES_WORDS, STATE_WORDS } from '../../../utils/words/rule-options.ts';
import { formatMoment } from '../../../utils/zone.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { RuleDetail, type RuleDetailProps } from './RuleDetail.tsx';
import { SeverityRange } from './SeverityRange.tsx';

interface RuleRowProps extends RuleDetailProps {
  /** How much it found lately. */
  count: number;
}

/** A rule: whether it is on, and on asking all about it. */
export function RuleRow({ count, ...props }: RuleRowProps) {
  const { rule, act } = props;
  const { id, words, on } = rule;
  const open = useSignal(false);
  const detail = useId();
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="fam"
            aria-expanded={open.value}
            aria-controls={detail}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            <Icon name={open.value ? 'down' : 'right'} />
            <span>
              <b>
                {words.title} <code class="rule-id">{id}</code>
              </b>
              <Stand rule={rule} />
            </span>
          </button>
        </th>
        <td>
          <SeverityRange severity={words.severity} />
        </td>
        <td class="num">{RULES_WORDS.findings(count)}</td>
        <td>
          <Switch label={words.title} on={on} onChange={(isOn) => act.onSwitch(id, isOn)} />
        </td>
      </tr>
      {open.value && (
        <tr class="detail-row" id={detail}>
          <td colSpan={4}>
            <RuleDetail {...props} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Stand({ rule: { state, needsPremium, isAdjusted, mutedUntil } }: { rule: ListedRule }) {
  const parts = [
    STATE_WORDS[state],
    needsPremium && RULES_WORDS.premium,
    isAdjusted && RULES_WORDS.adjusted,
    mutedUntil !== null && RULES_WORDS.muted(formatMoment(mutedUntil, 'local')),
  ];
  return <span class="help">{parts.filter(Boolean).join(' · ')}</span>;
}
