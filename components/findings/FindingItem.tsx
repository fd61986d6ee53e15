import { FINDING } from '../../utils/words/finding-detail.ts';
import { FINDINGS, extentOf } from '../../utils/words/findings.ts';
import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { Words } from '../events/Words.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';
import { TimeStamp } from '../ui/TimeStamp.tsx';

interface FindingItemProps {
  told: ToldFinding;
  now: number;
  isShown: boolean;
  onOpen: (told: ToldFinding) => void;
}

/** A finding in the list: how bad, what, where, and why in two lines. */
export function FindingItem({ told, now, isShown, onOpen }: FindingItemProps) {
  const { severity, title, explanation, account, finding } = told;
  return (
    <li>
      <button
        type="button"
        class={`finding-item ${isShown ? 'is-selected' : ''}`}
        data-finding={told.ref}
        aria-current={isShown}
        onClick={() => onOpen(told)}
      >
        <SeverityGlyph severity={severity} />
        <b>
          <Words text={title} />
        </b>
        <TimeStamp time={finding.at} now={now} />
        <span class="gist">
          <SeverityWord severity={severity} /> · {extentOf(finding.count, told.span)} ·{' '}
          <Words text={account ?? FINDINGS.severalAccounts} />
        </span>
        <span class="why">
          <Words text={explanation} />
        </span>
        {finding.ticket !== undefined && (
          <span class="why">
            <Words text={FINDING.filed(finding.ticket)} />
          </span>
        )}
      </button>
    </li>
  );
}
