/** What people read about findings before they look at one. */
import type { Severity } from '../audit/catalogue.ts';
import { countOf, exactSpan, formatCount } from '../format.ts';
import { SECOND } from '../time.ts';
import { SEVERITY_WORDS } from './popup.ts';

export const FINDINGS = {
  sections: 'Sections',
  events: 'Events',
  title: 'Findings',
  /** Late ones are history, told of by no other surface. */
  waiting: (open: number, late: number) =>
    [open > 0 && `${formatCount(open)} open`, late > 0 && `${formatCount(late)} late`].filter(Boolean).join(', '),
  banner: 'Findings that cannot wait',
  more: (count: number) => `${formatCount(count)} more`,
  severalAccounts: 'Several accounts',
  ownRule: (count: number) => `Your own rule found ${countOf(count, 'event')}.`,
} as const;

/** `6 events in 12 min` @param span from the first to the last, in milliseconds. */
export function extentOf(count: number, span: number): string {
  const events = countOf(count, 'event');
  return span >= SECOND ? `${events} in ${exactSpan(span)}` : events;
}

/** `Critical · 6 events in 12 min · Production` */
export function gistOf(severity: Severity, count: number, span: number, account: string | null): string {
  return [SEVERITY_WORDS[severity], extentOf(count, span), account ?? FINDINGS.severalAccounts].join(' · ');
}
