/** What people read on the explorer page at first sight. */
import { countOf, formatCount } from '../format.ts';
import type { ColumnId } from '../columns.ts';
import type { Field } from '../query/query.ts';
import type { Preset } from '../range-presets.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import type { Zone } from '../zone.ts';

export const EXPLORER = {
  search: 'Search events',
  placeholder: 'Words, or user: ip: type: country:',
  clear: 'Clear the search',
  help: 'How to search',
  filters: 'Filters',
  activeFilters: 'Active filters',
  moreFilters: (count: number) => `and ${formatCount(count)} more`,
  removeFilter: (text: string) => `Remove filter ${text}`,
  /** What a chip of free text and of an excluded value are called. */
  text: 'text',
  not: (name: string) => `not ${name}`,
  noValue: 'none',
  suggestions: 'Suggestions',
  suggested: (count: number) => countOf(count, 'suggestion'),
  choose: 'choose',
  take: 'take',
  close: 'close',
  matching: 'Matching events',
  matches: (count: number) => countOf(count, 'event'),
  newestFirst: 'newest first',
  unread: (count: number) => `${formatCount(count)} unread`,
  searching: (looked: number) => `Searching, ${Math.floor(looked * 100)} % done`,
  stop: 'Stop searching',
  stopped: (looked: number) => `stopped after ${Math.floor(looked * 100)} %`,
  arrived: (count: number) => `${formatCount(count)} new`,
  showArrived: 'Show them',
  follow: 'Follow',
  pause: 'Pause',
  followHelp: 'Show new events as they come',
  pauseHelp: 'Hold new events back',
  columns: 'Columns',
  events: 'Events',
  selected: (count: number) => `${formatCount(count)} selected`,
  copySelected: 'Copy as JSON',
  markSelected: 'Mark as read',
  unselect: 'Clear selection',
  tooMany: (most: number) => `At most ${formatCount(most)} events at a time`,
  copied: 'Copied',
  linkCopied: 'Link copied',
  copyFailed: 'The browser did not allow copying',
  undo: 'Undo',
  dismiss: 'Dismiss',
  marked: (count: number) => `${countOf(count, 'event')} marked as read`,
  unreadMark: 'Unread',
  someone: 'Someone',
  onlyThis: 'Only this',
  notThis: 'Not this',
  copy: 'Copy',
  valueTools: (value: string) => `What to do with ${value}`,
  previous: 'Previous event',
  next: 'Next event',
} as const;

export const COLUMN_WORDS: Record<ColumnId, string> = {
  time: 'Time',
  severity: 'Severity',
  event: 'Event',
  user: 'User',
  source: 'Source',
  ip: 'Country, IP',
  account: 'Account',
  type: 'Type code',
  seen: 'Seen by us',
};

export const FACET_WORDS = {
  severity: 'Severity',
  account: 'Account',
  type: 'Event type',
  user: 'User',
  source: 'Source',
  ip: 'IP address',
  country: 'Country',
} as const satisfies Partial<Record<Field, string>>;

export const FACET = {
  none: 'none recorded',
  more: (count: number) => `Show ${formatCount(count)} more`,
  fewer: 'Show fewer',
  find: (facet: string) => `Search in ${facet}`,
  nothing: 'Nothing like it',
  tooMany: (count: number) => `${formatCount(count)} more: search for them`,
  excluded: 'excluded',
  help: 'Click: only this. Ctrl-click: this too. Alt-click or x: not this.',
  exclude: (value: string) => `Not ${value}`,
} as const;

export const RANGE = {
  button: 'Time range',
  presets: 'Ranges',
  from: 'From',
  to: 'To',
  help: 'As 2026-03-04, 2026-03-04 14:00 or -7d. Empty: no limit.',
  zone: 'Time zone',
  bad: 'This is no date, time or span',
  apply: 'Apply',
  cancel: 'Cancel',
  back: 'Zoom out',
} as const;

export const PRESET_WORDS: Record<Preset, string> = {
  hour: 'Last hour',
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
  'this-month': 'This month',
  all: 'All time',
};

/** `3 Mar 08:00 to now`; an end that is null is open. */
export function periodWords(from: string | null, to: string | null): string {
  return from === null ? `until ${to ?? 'now'}` : `${from} to ${to ?? 'now'}`;
}

export function zoneWords(zone: Zone, name: string): string {
  return zone === 'utc' ? 'UTC' : `Local, ${name}`;
}

export const TIMELINE = {
  label: 'Timeline',
  asTable: 'View as table',
  asChart: 'View as chart',
  zoom: 'Zoom in',
  unbrush: 'Remove the selection',
  step: (step: number) => `${stepWords(step)} per bar, drag to zoom`,
  keys: 'Arrow keys select, Shift and arrows widen, Enter zooms in.',
  unmarked: 'nothing selected',
  total: 'Total',
  begins: 'From',
  critical: (count: number) => countOf(count, 'critical event'),
} as const;

/** `15 min`, `2 h`, `1 d` */
function stepWords(step: number): string {
  if (step < MINUTE) return `${step / 1000} s`;
  if (step < HOUR) return `${step / MINUTE} min`;
  return step < DAY ? `${step / HOUR} h` : `${step / DAY} d`;
}

/** The chart in one sentence. */
export function timelineWords(count: number, period: string, peak: { count: number; at: string } | null): string {
  const most = peak ? `, most of them, ${formatCount(peak.count)}, at ${peak.at}` : '';
  return `${countOf(count, 'event')} from ${period}${most}.`;
}
