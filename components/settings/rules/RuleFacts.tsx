import type { ListedRule } from '../../../utils/models/rule-list.ts';
import { RULES_WORDS } from '../../../utils/words/rule-options.ts';
import { RULE_FINDS } from '../../../utils/words/rules/finds.ts';
import { Techniques } from '../../findings/Techniques.tsx';

/** What a rule finds, what it does not see, and what attackers call it. */
export function RuleFacts({ rule: { id, words } }: { rule: ListedRule }) {
  return (
    <div class="rule-facts">
      <p>{Object.hasOwn(RULE_FINDS, id) && RULE_FINDS[id as keyof typeof RULE_FINDS]}</p>
      <h3>{RULES_WORDS.gaps}</h3>
      <ul>
        {words.gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      <h3>{RULES_WORDS.triage}</h3>
      <ol>
        {words.triage.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {words.attack.length > 0 && (
        <>
          <h3>{RULES_WORDS.attack}</h3>
          <p class="tags">
            <Techniques attack={words.attack} />
          </p>
        </>
      )}
    </div>
  );
}
