/**
 * Judges events. What is found is a function of the set of events in the archive: whatever order they come in, and however
 * often, the findings are the same in the end. For that, everything that new events may have changed is judged again.
 */
import type { ActiveRule } from './active.ts';
import { withChains } from './chain.ts';
import { type RuleException, isExcepted } from './controls/exception.ts';
import { type Ticket, ticketFor } from './controls/ticket.ts';
import { type RuleEvent, oldestFirst } from './event.ts';
import type { EventRef, Finding } from './finding.ts';
import { type Judged, gather } from './gather.ts';
import type { KnownThings } from './known.ts';
import type { Past } from './past/past.ts';
import type { Shift } from './past/teach.ts';
import { type Range, bucketLength, touchedBuckets } from './ranges.ts';
import type { Hit } from './rule.ts';
import { createRequests } from './requests.ts';
import { type EventsBetween, type Window, createWindow } from './window.ts';

export interface Slice {
  readonly account: string;
  /** In any order. They are in the archive already, and the account's past was taught them. */
  readonly events: readonly RuleEvent[];
  /** Whether an event is news; what was found in others alone is late. */
  readonly isFresh: (event: EventRef) => boolean;
}

export interface Judging {
  readonly rules: readonly ActiveRule[];
  /** Of every watched account. */
  readonly pasts: readonly Past[];
  readonly eventsBetween: EventsBetween;
  /** Where given, an account's events in memory, which are not read then. */
  readonly windowOf?: (account: string) => Window | undefined;
  /** The stored findings of an account whose buckets begin from one moment to before another. */
  readonly findingsBetween: (
    account: string,
    from: number,
    to: number,
  ) => Promise<readonly Finding[]> | readonly Finding[];
  readonly known: KnownThings;
  readonly exceptions: readonly RuleException[];
  readonly tickets: readonly Ticket[];
}

/** Of a burst every event has many behind it; those of its neighbours are nearly the same. */
const MOST_BEHIND = 100;

/** A rule, and what it has to judge again. */
interface Task extends ActiveRule {
  readonly ranges: readonly Range[];
}

/** The buckets that a rule judged: what is stored there and was not found again does not hold any more. */
export interface Scope extends Range {
  readonly rule: string;
  readonly account: string | null;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly scopes: readonly Scope[];
}

/** @param shift what `teach` said of the slice. @throws what reading throws. */
export async function evaluate({ account, events, isFresh }: Slice, shift: Shift, judging: Judging): Promise<Verdict> {
  const sorted = events.toSorted(oldestFirst);
  const { pasts } = judging;
  const own = pasts.find((past) => past.account === account);
  if (!own) return { findings: [], scopes: [] };
  const byType = Map.groupBy(sorted, ({ type }) => type);
  const newest = Math.max(...pasts.map((past) => past.newest()));
  const tasks = judging.rules
    .map(({ rule, ...rest }) => ({ ...rest, rule, ranges: touchedBuckets(rule, sorted, byType, shift, own, newest) }))
    .filter(({ ranges }) => ranges.length > 0);
  const hits = new Map<Task, Judged[][]>(tasks.map((task) => [task, []]));
  const scenes = pasts.map(async (past) => {
    const due = tasks.filter(({ rule }) => past === own || rule.isAcross);
    const known = judging.windowOf?.(past.account);
    return { past, due, window: known ?? (await readWindow(due, past.account, judging, past === own ? sorted : [])) };
  });
  for (const { past, due, window } of await Promise.all(scenes)) {
    for (const task of due) hits.get(task)?.push(judgeTask(task, window, past, pasts, judging));
  }
  const verdicts = Array.from(hits, ([{ rule, ranges }, judged]) => {
    const about = { rule: rule.id, account: rule.isAcross ? null : account };
    return {
      findings: gather(about, bucketLength(rule), judged.flat(), isFresh),
      scopes: ranges.map(({ from, to }) => Object.assign({ from, to }, about)),
    };
  });
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  return withChains(account, { findings, scopes: verdicts.flatMap(({ scopes }) => scopes) }, judging);
}

/** Everything that some rules look at. */
async function readWindow(
  tasks: readonly Task[],
  account: string,
  { eventsBetween }: Judging,
  events: readonly RuleEvent[],
): Promise<Window> {
  const requests = createRequests();
  for (const { rule, ranges } of tasks) {
    for (const { types, back = 0, ahead = 0 } of [{ types: rule.types }, ...(rule.looks ?? [])]) {
      for (const { from, to } of ranges) requests.add(types, from - back, to + ahead);
    }
  }
  return createWindow([...(await requests.read(account, eventsBetween)), ...events]);
}

function judgeTask(task: Task, window: Window, past: Past, pasts: readonly Past[], judging: Judging): Judged[] {
  const { rule, params, waits, ranges } = task;
  const { known, exceptions, tickets } = judging;
  const scene = { params, past, pasts, known, around: window.between, ofPerson: window.ofPerson };
  const about = { rule: rule.id, account: past.account };
  const learnedAt = past.learnedAt();
  const judged: Judged[] = [];
  for (const { from, to } of ranges) {
    for (const event of window.between(rule.types, from, to - 1)) {
      const learning = event.at < learnedAt;
      const hit = waits && learning ? null : rule.judge(event, scene);
      if (!hit) continue;
      const excepted = isExcepted(exceptions, { ...about, facts: hit.facts ?? {} }, event.at);
      judged.push({ event, hit: trimmed(hit), learning, ticket: ticketFor(tickets, about, event.at), excepted });
    }
  }
  return judged;
}

function trimmed(hit: Hit): Hit {
  const { events = [] } = hit;
  return events.length > MOST_BEHIND ? { ...hit, events: events.slice(-MOST_BEHIND) } : hit;
}
