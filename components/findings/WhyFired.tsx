import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { FACT_WORDS, FINDING } from '../../utils/words/finding-detail.ts';
import { Words } from '../events/Words.tsx';
import { Techniques } from './Techniques.tsx';

/** What the rule saw, what attackers call it, and what the rule does not see. */
export function WhyFired({ told: { finding, words } }: { told: ToldFinding }) {
  const { user } = finding.facts;
  const facts = Object.entries(finding.facts).filter(
    ([name, value]) => FACT_WORDS[name] !== undefined && (name !== 'actor' || value !== user),
  );
  return (
    <>
      <h3>{FINDING.why}</h3>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{FACT_WORDS[name]}</dt>
            <dd>
              <Words text={`${value}`} />
            </dd>
          </div>
        ))}
        {words && words.attack.length > 0 && (
          <div>
            <dt>{FINDING.attack}</dt>
            <dd class="tags">
              <Techniques attack={words.attack} />
            </dd>
          </div>
        )}
      </dl>
      {words && words.gaps.length > 0 && (
        <>
          <h3>{FINDING.gaps}</h3>
          <ul class="known-gaps">
            {words.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
