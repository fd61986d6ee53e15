/** How completely a period is stored, of several accounts together: as completely as the worst of them. */
import type { GapReason } from './gap.ts';
import type { Silence } from './silence.ts';
import type { Span } from './spans.ts';

/** A part of a period. Both ends in milliseconds of event time. */
export interface Cover {
  readonly kind: 'complete' | 'late' | 'gap';
  readonly from: number;
  readonly to: number;
  /** Why it was read late, or not at all, where that is known. */
  readonly why: GapReason | null;
}

/** A period that is still to be read, and for what. */
interface Hole {
  readonly from: number;
  readonly to: number;
  readonly how: 'history' | 'late' | 'again' | 'reset';
  readonly why?: Silence;
}

/** What was read of an account, and what is still to be read. */
export interface ReadSpans {
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
}

/** Vonage's times are whole seconds: what begins a second after the other's end touches it. */
const TOUCHING = 1000;

/** The parts of a period in order; nothing of what comes after the last look at any of the accounts. */
export function coverOf(accounts: readonly ReadSpans[], from: number, to: number): Cover[] {
  const last = Math.max(-Infinity, ...accounts.map(({ spans }) => spans.at(-1)?.to ?? -Infinity));
  const end = Math.min(to, last);
  if (!(end > from)) return [];
  const edges = accounts.flatMap(({ spans, holes }) =>
    [...spans, ...holes].flatMap((span) => [span.from, span.to + TOUCHING]),
  );
  const cuts = [...new Set([from, ...edges.filter((edge) => edge > from && edge < end), end])].sort((a, b) => a - b);
  const parts: Cover[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const part = worstAt(accounts, start, cuts[index + 1] ?? end);
    const before = parts.at(-1);
    if (before && before.kind === part.kind && before.why === part.why)
      parts[parts.length - 1] = { ...before, to: part.to };
    else parts.push(part);
  }
  return parts;
}

function worstAt(accounts: readonly ReadSpans[], from: number, to: number): Cover {
  const covers = accounts.map(({ spans, holes }): Omit<Cover, 'from' | 'to'> => {
    const span = spans.find((one) => one.from <= from && one.to + TOUCHING >= to);
    if (!span) return { kind: 'gap', why: reasonOf(holes.find((hole) => hole.from <= from && hole.to >= from)) };
    return span.how === 'late' ? { kind: 'late', why: span.why ?? null } : { kind: 'complete', why: null };
  });
  const worst = (['gap', 'late'] as const).map((kind) => covers.find((cover) => cover.kind === kind)).find(Boolean);
  return { ...(worst ?? { kind: 'complete', why: null }), from, to };
}

function reasonOf(hole: Hole | undefined): GapReason | null {
  if (hole?.how === 'history' || hole?.how === 'reset') return hole.how;
  return hole?.why ?? null;
}

/** The part of a kind, from 0 to 1; complete where there is nothing at all. */
export function shareOf(parts: readonly Cover[], kind: Cover['kind']): number {
  const length = (some: readonly Cover[]) => some.reduce((sum, { from, to }) => sum + to - from, 0);
  const all = length(parts);
  return all === 0 ? Number(kind === 'complete') : length(parts.filter((part) => part.kind === kind)) / all;
}
