import type { Severity } from '../../utils/audit/catalogue.ts';
import { FINDINGS } from '../../utils/words/findings.ts';
import './view-tabs.css';

interface ViewTabsProps {
  shown: 'events' | 'findings';
  /** Where each of them is, as an address behind the `#`. */
  links: Readonly<Record<'events' | 'findings', string>>;
  /** How many findings are open and late, and how bad the worst of the open ones is. */
  open: number;
  late: number;
  worst: Severity | null;
}

/** The ways to look at an archive. */
export function ViewTabs({ shown, links, open, late, worst }: ViewTabsProps) {
  const current = (view: 'events' | 'findings') => (shown === view ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <nav class="tabs" aria-label={FINDINGS.sections}>
      <a href={`#${links.events}`} {...current('events')}>
        {FINDINGS.events}
      </a>
      <a href={`#${links.findings}`} {...current('findings')}>
        {FINDINGS.title}
        {open + late > 0 && <span class={`tag tag--${worst ?? 'info'}`}>{FINDINGS.waiting(open, late)}</span>}
      </a>
    </nav>
  );
}
