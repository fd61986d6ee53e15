/** What people read about findings before they look at one. */
import type { Severity } from '../audit/catalogue.ts';
import { countOf, exactSpan, formatCount } from '../format.ts';
import { SECOND } from '../time.ts';
import { SEVERITY_WORDS } from './popup.ts';

export const FINDINGS = {
  sections: 'Sections',
  events: 'Events',
  title: 'Findings',
  open: (count: number) => `${formatCount(count)} open`,
  /** In a sentence that is read aloud. */
  banner: 'Open finding: ',
  more: (count: number) => `${formatCount(count)} more`,
  severalAccounts: 'Several accounts',
  ownRule: (count: number) => `Your own rule found ${countOf(count, 'event')}.`,
} as const;

/** `Critical · 6 events in 12 min · Production` */
export function gistOf(severity: Severity, count: number, span: number, account: string | null): string {
  const events = countOf(count, 'event');
  const spanned = span >= SECOND ? `${events} in ${exactSpan(span)}` : events;
  return [SEVERITY_WORDS[severity], spanned, account ?? FINDINGS.severalAccounts].join(' · ');
}
