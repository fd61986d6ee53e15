import { useSignal } from '@preact/signals';
import { writeLink } from '../../../utils/explorer-link.ts';
import type { Finding } from '../../../utils/rules/finding.ts';
import { utcSecond } from '../../../utils/time.ts';
import type { Account } from '../../../utils/watch/account.ts';
import { FINDINGS } from '../../../utils/words/findings.ts';
import { TRY } from '../../../utils/words/rule-options.ts';
import { RULE_WORDS } from '../../../utils/words/rules/registry.ts';
import { AccountTag } from '../../events/AccountTag.tsx';
import { Words } from '../../events/Words.tsx';
import { Button } from '../../ui/Button.tsx';
import { SeverityGlyph, SeverityWord } from '../../ui/Severity.tsx';

interface FoundListProps {
  findings: readonly Finding[];
  accounts: readonly Account[];
  /** What a rule is called, by its id; null where they are all of one. */
  titleOf: ((rule: string) => string) | null;
}

const AT_FIRST = 10;
const MORE = 100;

/** What would have been found, the worst first. */
export function FoundList({ findings, accounts, titleOf }: FoundListProps) {
  const shown = useSignal(AT_FIRST);
  if (findings.length === 0) return null;
  const rest = findings.length - shown.value;
  return (
    <>
      <ul class="found" aria-label={TRY.found}>
        {findings.slice(0, shown.value).map((finding) => (
          <Found
            key={`${finding.rule} ${finding.account} ${finding.key} ${finding.bucket}`}
            finding={finding}
            account={accounts.find(({ id }) => id === finding.account)?.label ?? null}
            titleOf={titleOf}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          small
          onClick={() => {
            shown.value += MORE;
          }}
        >
          {TRY.more(Math.min(rest, MORE))}
        </Button>
      )}
    </>
  );
}

interface FoundProps {
  finding: Finding;
  account: string | null;
  titleOf: FoundListProps['titleOf'];
}

function Found({ finding, account, titleOf }: FoundProps) {
  const { rule, severity, at, facts, count, events, learning, ticket } = finding;
  const explanation = RULE_WORDS.get(rule)?.explain(facts) ?? FINDINGS.ownRule(count);
  const [first] = events;
  const time = <time dateTime={new Date(at).toISOString()}>{utcSecond(at)} UTC</time>;
  return (
    <li>
      <span class="worst">
        <SeverityGlyph severity={severity} />
        <SeverityWord severity={severity} />
      </span>
      <div>
        {titleOf && (
          <b>
            <Words text={titleOf(rule)} />.{' '}
          </b>
        )}
        <Words text={explanation} />
        <p class="help">
          {first ? (
            <a href={`/explorer.html#${writeLink({ text: '', event: [first.account, first.id], finding: null })}`}>
              {time}
            </a>
          ) : (
            time
          )}
          {account !== null && <AccountTag label={account} />}
          {learning && <span class="tag">{TRY.learnt}</span>}
          {ticket !== undefined && <span class="tag">{TRY.filed(ticket)}</span>}
        </p>
      </div>
    </li>
  );
}
