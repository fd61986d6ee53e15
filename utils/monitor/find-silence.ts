/** Days on which nothing came from where something always comes. */
import type { Archive } from '../archive/archive.ts';
import { findSilentDay } from '../rules/absence.ts';
import type { Controls } from '../rules/chosen.ts';
import { filed } from '../rules/controls/filed.ts';
import type { Finding } from '../rules/finding.ts';
import { volume } from '../rules/list/d32-volume.ts';
import type { PastData } from '../rules/past/past-data.ts';
import { DAY, SECOND } from '../time.ts';
import { gapsWithin } from '../watch/spans.ts';

/** The last day that is over, as where it began; in milliseconds since the epoch. */
export function yesterdayOf(now: number): number {
  return Math.floor(now / DAY) * DAY - DAY;
}

/** Where a silent day is stored. */
export function scopeOfDay(account: string, day: number) {
  return { rule: volume.id, account, from: day, to: day + 1 };
}

/** Those that were found as silent days among findings, as where each day began. */
export function silentDaysIn(findings: readonly Finding[]): number[] {
  return findings.flatMap(({ rule, count, bucket }) => (rule === volume.id && count === 0 ? [bucket] : []));
}

/** @param days where each began. @returns a finding for each that was silent, as far as the archive is proven to hold it. */
export async function findSilence(
  archive: Pick<Archive, 'syncState'>,
  past: PastData,
  controls: Controls,
  days: readonly number[],
): Promise<Finding[]> {
  const active = controls.rules.find(({ rule }) => rule === volume);
  const state = active && (await archive.syncState(past.account));
  if (!active || !state) return [];
  return [...new Set(days)].flatMap((day) => {
    const isCovered = gapsWithin(state.spans, day, day + DAY - SECOND).length === 0;
    const finding = findSilentDay(past, day, isCovered, active);
    return finding ? [filed(finding, controls)] : [];
  });
}
