/** What rules would have found in the past: events go by in the order in which they happened. */
import { DAY } from '../time.ts';
import type { ActiveRule } from './active.ts';
import { type Judging, type Scope, type Slice, type Verdict, evaluate } from './evaluate.ts';
import type { RuleEvent } from './event.ts';
import { type Finding, identityOf } from './finding.ts';
import { type PastData, emptyPast } from './past/past-data.ts';
import { type Past, createPast } from './past/past.ts';
import { settle } from './settle.ts';
import { type EventsBetween, type MovingWindow, createWindow } from './window.ts';

export interface BacktestProgress {
  /** How many events went by. */
  readonly events: number;
  /** How many findings there are so far. */
  readonly found: number;
  /** Those, in no order; of very many the newest. */
  readonly findings: () => Finding[];
  /** What the accounts have taught so far. */
  readonly pasts: readonly PastData[];
  /** Where rules about several accounts have judged so far. */
  readonly across: () => Scope[];
}

/** What there is beside the history that goes by. */
export interface Surroundings {
  /** Which events are news; none, if absent. */
  readonly isFresh?: Slice['isFresh'];
  /** What other accounts have seen, whose events do not go by. */
  readonly others?: readonly Past[];
  /** Reads events of those. */
  readonly eventsBetween?: EventsBetween;
}

/** How far back rules look, and a bucket of a day. */
const KEPT = 9 * DAY;

/** Nobody reads more, and they are held in memory. */
const MOST_KEPT = 5000;
/** They are dropped some at a time. */
const SOME = 500;

/** What is kept of an account while its history goes by. */
interface Passage {
  readonly data: PastData;
  readonly past: Past;
  readonly window: MovingWindow;
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
  { isFresh = () => false, others = [], eventsBetween = () => [] }: Surroundings = {},
): AsyncGenerator<BacktestProgress, void> {
  const passages = new Map(accounts.map((account) => [account, beginPassage(account)]));
  const data = Array.from(passages.values(), (passage) => passage.data);
  const pasts = Array.from(passages.values(), ({ past }) => past).concat(others);
  const scopes: Scope[] = [];
  const across = beginPassage('');
  const all = [...passages.values(), across];
  let events = 0;
  for await (const slice of slices) {
    const [first] = slice;
    const passage = first && passages.get(first.account);
    if (!passage) continue;
    const shift = passage.past.learn(slice);
    passage.window.dropBefore(first.at - KEPT);
    passage.window.add(slice);
    const verdict = await evaluate({ account: first.account, events: slice, isFresh }, shift, {
      ...controls,
      rules,
      pasts,
      eventsBetween,
      windowOf: (account) => passages.get(account)?.window,
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
    scopes.push(...verdict.scopes.filter(({ account }) => account === null));
    events += slice.length;
    const found = all.reduce((sum, { open, closed, dropped }) => sum + open.length + closed.length + dropped, 0);
    const findings = () => all.flatMap(({ open, closed }) => closed.concat(open));
    yield { events, found, findings, pasts: data, across: () => [...scopes] };
  }
}

function beginPassage(account: string): Passage {
  const data = emptyPast(account, 0);
  return { data, past: createPast(data), window: createWindow(), open: [], closed: [], dropped: 0 };
}

function keep(passage: Passage, verdict: Verdict, before: number): void {
  const { put, gone } = settle(passage.open, verdict);
  const replaced = new Set([...put, ...gone].map(identityOf));
  const kept = passage.open.filter((finding) => !replaced.has(identityOf(finding)));
  const open: Finding[] = [];
  for (const finding of [...kept, ...put]) (finding.bucket < before ? passage.closed : open).push(finding);
  passage.open = open;
  if (passage.closed.length > MOST_KEPT + SOME) {
    passage.dropped += passage.closed.splice(0, passage.closed.length - MOST_KEPT).length;
  }
}
