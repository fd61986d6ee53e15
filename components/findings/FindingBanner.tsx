import type { UrgentFinding } from '../../utils/models/urgent-findings-model.ts';
import { FINDINGS } from '../../utils/words/findings.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SeverityGlyph } from '../ui/Severity.tsx';
import './finding-banner.css';

interface FindingBannerProps {
  /** The worst first; at least one. */
  shown: readonly UrgentFinding[];
  /** How many there are besides. */
  others: number;
  onOpen: (ref: string) => void;
}

/** What cannot wait, and the ways to it. */
export function FindingBanner({ shown, others, onOpen }: FindingBannerProps) {
  const last = shown.length - 1;
  return (
    <div class={`finding-banner finding-banner--${shown[0]?.severity}`} role="group" aria-label={FINDINGS.banner}>
      {shown.map(({ ref, severity, title, gist }, index) => (
        <button key={ref} type="button" onClick={() => onOpen(ref)}>
          <SeverityGlyph severity={severity} />
          <span>
            <strong>
              <Words text={title} />
            </strong>
            <small class={index > 0 ? 'sr' : ''}>
              <Words text={gist} />
            </small>
          </span>
          {index === last && others > 0 && <span class="others">{FINDINGS.more(others)}</span>}
          <Icon name="right" />
        </button>
      ))}
    </div>
  );
}
