/** What rules would have found in the past: events go by in the order in which they happened. */
import { DAY } from '../time.ts';
import type { ActiveRule } from './active.ts';
import { type Judging, type Slice, type Verdict, evaluate } from './evaluate.ts';
import type { RuleEvent } from './event.ts';
import { type Finding, identityOf } from './finding.ts';
import { type PastData, emptyPast } from './past/past-data.ts';
import { teach } from './past/teach.ts';
import { settle } from './settle.ts';
import { type Window, createWindow } from './window.ts';

export interface BacktestProgress {
  /** How many events went by. */
  readonly events: number;
  /** How many findings there are so far. */
  readonly found: number;
  /** Those, in no order; of very many the newest. */
  readonly findings: () => Finding[];
  /** What the accounts have taught so far. */
  readonly pasts: readonly PastData[];
}

/** How far back rules look, and a bucket of a day. */
const KEPT = 9 * DAY;

/** Nobody reads more, and they are held in memory. */
const MOST_KEPT = 5000;

/** What is kept of an account while its history goes by. */
interface Passage {
  readonly past: PastData;
  events: readonly RuleEvent[];
  /** Findings that may still change. */
  open: readonly Finding[];
  readonly closed: Finding[];
  /** How many of the closed ones are not kept. */
  dropped: number;
}

/**
 * Lets rules judge some accounts' history. Between two slices others may run: whoever asks for the next one decides when.
 * @param slices each of one account, the oldest first, and no slice of an account older than one before; some thousand events.
 */
export async function* backtest(
  accounts: readonly string[],
  slices: AsyncIterable<readonly RuleEvent[]> | Iterable<readonly RuleEvent[]>,
  rules: readonly ActiveRule[],
  controls: Pick<Judging, 'known' | 'exceptions' | 'tickets'>,
  isFresh: Slice['isFresh'] = () => false,
): AsyncGenerator<BacktestProgress, void> {
  const passages = new Map<string, Passage>();
  for (const account of accounts) {
    passages.set(account, { past: emptyPast(account, 0), events: [], open: [], closed: [], dropped: 0 });
  }
  const pasts = Array.from(passages.values(), ({ past }) => past);
  const across: Passage = { past: emptyPast('', 0), events: [], open: [], closed: [], dropped: 0 };
  const all = [...passages.values(), across];
  let events = 0;
  for await (const slice of slices) {
    const [first] = slice;
    const passage = first && passages.get(first.account);
    if (!passage) continue;
    const shift = teach(passage.past, slice);
    passage.events = passage.events.filter(({ at }) => at > first.at - KEPT).concat(slice);
    const windows = new Map<string, Window>();
    const verdict = await evaluate({ account: first.account, events: slice, isFresh }, shift, {
      ...controls,
      rules,
      pasts,
      eventsBetween: () => [],
      windowOf(account) {
        const window = windows.get(account) ?? createWindow(passages.get(account)?.events ?? []);
        windows.set(account, window);
        return window;
      },
      findingsBetween: (_, from, to) => passage.open.filter(({ bucket }) => from <= bucket && bucket < to),
    });
    for (const place of [passage, across]) {
      const isHere = ({ account }: { readonly account: string | null }) => (account === null) === (place === across);
      keep(
        place,
        { findings: verdict.findings.filter(isHere), scopes: verdict.scopes.filter(isHere) },
        first.at - KEPT,
      );
    }
    events += slice.length;
    const found = all.reduce((sum, { open, closed, dropped }) => sum + open.length + closed.length + dropped, 0);
    yield { events, found, findings: () => all.flatMap(({ open, closed }) => closed.concat(open)), pasts };
  }
}

function keep(passage: Passage, verdict: Verdict, before: number): void {
  const { put, gone } = settle(passage.open, verdict);
  const replaced = new Set([...put, ...gone].map(identityOf));
  const kept = passage.open.filter((finding) => !replaced.has(identityOf(finding)));
  const open: Finding[] = [];
  for (const finding of [...kept, ...put]) (finding.bucket < before ? passage.closed : open).push(finding);
  passage.open = open;
  if (passage.closed.length > 2 * MOST_KEPT) {
    passage.dropped += passage.closed.splice(0, passage.closed.length - MOST_KEPT).length;
  }
}
