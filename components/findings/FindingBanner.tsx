import type { UrgentFinding } from '../../utils/models/urgent-findings-model.ts';
import { FINDINGS } from '../../utils/words/findings.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SeverityGlyph } from '../ui/Severity.tsx';
import './finding-banner.css';

interface FindingBannerProps {
  worst: UrgentFinding;
  /** How many there are besides. */
  others: number;
  onOpen: () => void;
}

/** What cannot wait, and the way to it. */
export function FindingBanner({ worst: { severity, title, gist }, others, onOpen }: FindingBannerProps) {
  return (
    <button type="button" class={`finding-banner finding-banner--${severity}`} onClick={onOpen}>
      <SeverityGlyph severity={severity} />
      <span>
        <span class="sr">{FINDINGS.banner}</span>
        <strong>
          <Words text={title} />
        </strong>
        <small>
          <Words text={gist} />
        </small>
      </span>
      {others > 0 && <span class="others">{FINDINGS.more(others)}</span>}
      <Icon name="right" />
    </button>
  );
}
