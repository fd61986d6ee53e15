import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { FINDINGS, gistOf } from '../../utils/words/findings.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SeverityGlyph } from '../ui/Severity.tsx';
import './finding-banner.css';

interface FindingBannerProps {
  /** The worst one. */
  told: ToldFinding;
  /** How many there are besides. */
  others: number;
  onOpen: () => void;
}

/** What cannot wait, and the way to it. */
export function FindingBanner({ told, others, onOpen }: FindingBannerProps) {
  const { severity, title, account, span, finding } = told;
  return (
    <button type="button" class={`finding-banner finding-banner--${severity}`} onClick={onOpen}>
      <SeverityGlyph severity={severity} />
      <span>
        <span class="sr">{FINDINGS.banner}</span>
        <strong>
          <Words text={title} />
        </strong>
        <small>
          <Words text={gistOf(severity, finding.count, span, account)} />
        </small>
      </span>
      {others > 0 && <span class="others">{FINDINGS.more(others)}</span>}
      <Icon name="right" />
    </button>
  );
}
