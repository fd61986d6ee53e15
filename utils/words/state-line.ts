/** The line under the popup's head: what was checked when, or the problem and its remedy. */
import type { ProblemFacts } from '../errors.ts';
import { countOf, formatCount, formatDate, formatDay, formatHour, shortSpan } from '../format.ts';
import { DAY, utcDay } from '../time.ts';
import type { Progress, WatchedAccount } from '../watch/watched-account.ts';
import { type Remedy, problemWords } from './problems.ts';
import { REASONS } from './silence.ts';

/** `busy` shows a turning ring, `fine` a ring that fills until the next check, the others a coloured ground. */
export type StateTone = 'fine' | 'busy' | 'off' | 'bad';

export interface StateLine {
  readonly tone: StateTone;
  readonly text: string;
  /** On the right: what the line is about. */
  readonly end: string;
  /** The problem that it names; null where it names none. */
  readonly facts: ProblemFacts | null;
  readonly remedy: Remedy | 'resume' | 'remove-sample' | 'add-account' | null;
  /** The account that the remedy is for. */
  readonly account: string | null;
  /** Whether nobody is watching, or not everybody. */
  readonly blind: boolean;
  /** How much of the time to the next check has passed, from 0 to 1. */
  readonly elapsed: number;
}

const QUIET: Omit<StateLine, 'tone' | 'text'> = {
  end: '',
  facts: null,
  remedy: null,
  account: null,
  blind: false,
  elapsed: 0,
};
const CHECKING: StateLine = { ...QUIET, tone: 'busy', text: 'Checking now' };
const BLIND = { ...QUIET, tone: 'off', blind: true } as const;

/**
 * What needs the person comes first, then what is blind, then what is under way.
 * @param accounts in view.
 * @param asked whether the person has just asked for a check that has not come to its end.
 */
export function stateLine(accounts: readonly WatchedAccount[], now: number, asked: boolean): StateLine {
  const real = accounts.filter(({ status }) => status.kind !== 'sample' && status.kind !== 'archive');
  const line = realLine(real, now, asked);
  const hasSample = accounts.some(({ status }) => status.kind === 'sample');
  if (real.length === 0 && hasSample) {
    return { ...BLIND, text: 'Sample data. Nothing is being watched.', remedy: 'remove-sample' };
  }
  if (real.length === 0 && accounts.length > 0) {
    return { ...BLIND, text: 'Events from a file. Nothing is being watched.', remedy: 'add-account' };
  }
  if (!hasSample) return line;
  return { ...line, end: [line.end, 'sample data shown'].filter(Boolean).join(', ') };
}

function realLine(accounts: readonly WatchedAccount[], now: number, asked: boolean): StateLine {
  const several = accounts.length > 1;
  const watched = accounts.filter(({ status }) => status.kind !== 'paused');
  const running = watched.find(({ progress }) => progress !== null);
  if (asked) return running ? progressLine(running, now) : CHECKING;
  const attention = watched.find(needsPerson);
  if (attention) return problemLine(attention, several, now);
  const offline = watched.find(({ status }) => status.kind === 'offline');
  if (offline) {
    return { ...BLIND, text: 'You are offline. Checks resume by themselves; the events below still work.' };
  }
  const failing = watched.find(isFailing);
  if (failing && !running) return problemLine(failing, several, now);
  if (running) return progressLine(running, now);
  if (watched.some(({ status }) => status.kind === 'first')) {
    return { ...QUIET, tone: 'busy', text: 'The first check begins' };
  }
  return watched.length > 0 ? fineLine(accounts, watched, now) : unwatchedLine(accounts);
}

type Troubled<Kind> = WatchedAccount & { readonly status: Extract<WatchedAccount['status'], { kind: Kind }> };

function needsPerson(watched: WatchedAccount): watched is Troubled<'attention'> {
  return watched.status.kind === 'attention';
}

function isFailing(watched: WatchedAccount): watched is Troubled<'failing'> {
  return watched.status.kind === 'failing';
}

function problemLine({ account, status }: Troubled<'attention' | 'failing'>, several: boolean, now: number): StateLine {
  const { facts, since } = status;
  const words = facts && problemWords(facts);
  const what = words?.title ?? 'No check came through';
  const blind = status.kind === 'attention' || status.blind;
  const when = blind ? `Not watching since ${moment(since, now)}: ` : '';
  const next = status.kind === 'failing' && status.nextAt ? ` Trying again ${inTime(status.nextAt, now)}.` : '';
  return {
    tone: blind ? 'bad' : 'off',
    text: `${several ? `${account.label}: ` : ''}${when}${when ? lowerFirst(what) : what}.${next}`,
    end: '',
    facts,
    // Some problems have no remedy but time: then none is offered.
    remedy: words ? words.remedy : 'check-now',
    account: account.id,
    blind,
    elapsed: 0,
  };
}

function progressLine({ progress }: WatchedAccount, now: number): StateLine {
  if (progress?.doing !== 'history') return CHECKING;
  const reached = progress.reached === null ? '' : ` · reached ${formatDate(progress.reached)}`;
  const left = timeLeft(progress, now);
  const total = progress.expected === null ? '' : ` of about ${formatCount(progress.expected)}`;
  return {
    ...QUIET,
    tone: 'busy',
    text: `Reading history${reached}${left === null ? '' : ` · about ${shortSpan(left)} left`}`,
    end: `${formatCount(progress.stored)}${total}`,
  };
}

/** By the pace so far; null before there is one, and where nobody knows how much there is. */
function timeLeft({ since, read, stored, expected }: Progress, now: number): number | null {
  if (expected === null || read < 1000 || expected <= stored) return null;
  return ((now - since) / read) * (expected - stored);
}

function fineLine(accounts: readonly WatchedAccount[], watched: readonly WatchedAccount[], now: number): StateLine {
  const fine = watched.flatMap(({ status }) => (status.kind === 'fine' ? [status] : []));
  const oldest = Math.min(...fine.map(({ goodAt }) => goodAt));
  const next = Math.min(...fine.map(({ nextAt }) => nextAt ?? Infinity));
  const coming = next === Infinity ? '' : ` · next ${inTime(next, now)}`;
  const whole = accounts.length > 1 ? `${watched.length} of ${countOf(accounts.length, 'account')}` : coverage(fine);
  const end = openGap(watched) ?? whole;
  const elapsed = next > oldest && next !== Infinity ? (now - oldest) / (next - oldest) : 0;
  return { ...QUIET, tone: 'fine', text: `Checked ${ago(oldest, now)}${coming}`, end, elapsed };
}

/** The first account of which something is missing that is not just history, and why. */
function openGap(accounts: readonly WatchedAccount[]): string | null {
  for (const { account, status } of accounts) {
    if (status.kind !== 'fine' || !status.gap) continue;
    const { to, why } = status.gap;
    return `${accounts.length > 1 ? `${account.label}: ` : ''}gap ${formatDay(to)}, ${REASONS[why]}`;
  }
  return null;
}

/** From where on nothing is missing. */
function coverage(fine: readonly { readonly completeSince: number | null }[]): string {
  const since = Math.max(...fine.map(({ completeSince }) => completeSince ?? Infinity));
  if (since === Infinity || since === -Infinity) return '';
  return since <= 0 ? 'complete' : `complete since ${formatDate(since)}`;
}

function unwatchedLine(accounts: readonly WatchedAccount[]): StateLine {
  if (accounts.length === 0) return { ...BLIND, text: 'No account yet.', remedy: 'add-account' };
  const only = accounts.length === 1 ? (accounts[0]?.account.id ?? null) : null;
  return { ...BLIND, text: 'Paused by you. Nothing is checked.', remedy: 'resume', account: only };
}

/** `20 s ago` */
export function ago(time: number, now: number): string {
  return now - time < 1000 ? 'just now' : `${shortSpan(now - time)} ago`;
}

/** `in 4 min` */
export function inTime(time: number, now: number): string {
  return time - now < 1000 ? 'now' : `in ${shortSpan(time - now)}`;
}

/** `12:31 UTC (2 h)` */
export function moment(time: number, now: number): string {
  const day = now - time > DAY ? `${formatDay(time)} ` : '';
  return `${day}${formatHour(time)} UTC (${shortSpan(now - time)})`;
}

/** When the person last looked: `14:21`, with its day if that was another one; null where they never did. */
export function lookedAt(time: number | null, now: number): string | null {
  if (time === null) return null;
  return utcDay(time) === utcDay(now) ? formatHour(time) : `${formatDay(time)} ${formatHour(time)}`;
}

/** "Vonage" keeps its capital in the middle of a sentence. */
function lowerFirst(text: string): string {
  return text.startsWith('Vonage') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
