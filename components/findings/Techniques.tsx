import { FINDING } from '../../utils/words/finding-detail.ts';
import type { RuleWords } from '../../utils/words/rules/rule-words.ts';

/** What attackers call it, in both versions. */
export function Techniques({ attack }: Pick<RuleWords, 'attack'>) {
  return attack.map(({ v18, v19 }) => (
    <span key={v18} class="tag">
      {FINDING.technique(v18, v19)}
    </span>
  ));
}
