import type { Severity } from '../../../utils/audit/catalogue.ts';
import { severityRange } from '../../../utils/words/rule-options.ts';
import { SEVERITY_WORDS } from '../../../utils/words/popup.ts';
import { SeverityGlyph } from '../../ui/Severity.tsx';

/** The worst that a rule may come to. @param severity the mildest first. */
export function SeverityRange({ severity }: { severity: readonly Severity[] }) {
  const worst = severity.at(-1) ?? 'info';
  return (
    <span class="worst">
      <SeverityGlyph severity={worst} />
      <span class={`w sev--${worst}`}>{severityRange(SEVERITY_WORDS[worst], severity.length > 1)}</span>
    </span>
  );
}
