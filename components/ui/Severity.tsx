import type { Severity } from '../../utils/audit/catalogue.ts';
import { SEVERITY_WORDS } from '../../utils/words/popup.ts';

/** Five shapes, from pointed and full to small and open, so that colour never carries the meaning alone. */
const SHAPES: Record<Severity, string> = {
  critical: 'M6 0l6 6-6 6-6-6zM5.3 3.1h1.4v3.4H5.3zm0 4.3h1.4v1.4H5.3z',
  high: 'M6 1l5.75 10H.25z',
  medium:
    'M3 1.75h6A1.25 1.25 0 0 1 10.25 3v6A1.25 1.25 0 0 1 9 10.25H3A1.25 1.25 0 0 1 1.75 9V3A1.25 1.25 0 0 1 3 1.75z',
  low: 'M6 1.375a4.625 4.625 0 1 0 0 9.25 4.625 4.625 0 1 0 0-9.25zM6 3.125a2.875 2.875 0 1 1 0 5.75 2.875 2.875 0 1 1 0-5.75z',
  info: 'M6 4a2 2 0 1 0 0 4 2 2 0 1 0 0-4z',
};

/** The shape alone: only where the word stands in the same row. */
export function SeverityGlyph({ severity }: { severity: Severity }) {
  return (
    <span class={`sev sev--${severity}`} aria-hidden="true">
      <svg viewBox="0 0 12 12">
        <path fill-rule="evenodd" d={SHAPES[severity]} />
      </svg>
    </span>
  );
}

export function SeverityWord({ severity }: { severity: Severity }) {
  return <span class={`w sev--${severity}`}>{SEVERITY_WORDS[severity]}</span>;
}
