import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { utcSecond } from '../../utils/time.ts';
import { FINDING, STAND_WORDS } from '../../utils/words/finding-detail.ts';
import { FINDINGS } from '../../utils/words/findings.ts';
import { AccountTag } from '../events/AccountTag.tsx';
import { Words } from '../events/Words.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';

/** How bad it is, where it stands, and what happened in a sentence or two. */
export function FindingHead({ told }: { told: ToldFinding }) {
  const { severity, stand, title, explanation, account, finding, words } = told;
  const { handling, ticket } = finding;
  return (
    <>
      <p class="facts-line">
        <span class="sev">
          <SeverityGlyph severity={severity} />
          <SeverityWord severity={severity} />
        </span>
        <span>{STAND_WORDS[stand]}</span>
        <span class="num">{FINDING.since(utcSecond(finding.at))}</span>
        <span class="of">
          {account === null ? (
            FINDINGS.severalAccounts
          ) : (
            <>
              <AccountTag label={account} />
              <span aria-hidden="true">
                <Words text={account} />
              </span>
            </>
          )}
        </span>
        <span>{FINDING.rule(finding.rule, words?.version ?? null)}</span>
        {finding.late && <span>{FINDING.late}</span>}
        {ticket !== undefined && (
          <span>
            <Words text={FINDING.filed(ticket)} />
          </span>
        )}
        {stand === 'snoozed' && handling && (
          <span>{FINDING.snoozedUntil(utcSecond(handling.snoozedUntil).slice(0, 16))}</span>
        )}
      </p>
      <h2>
        <Words text={title} />
      </h2>
      <p class="lead">
        <Words text={explanation} />
      </p>
      {handling?.note && (
        <p class="noted">
          <b>{FINDING.note}</b> <Words text={handling.note} />
        </p>
      )}
    </>
  );
}
