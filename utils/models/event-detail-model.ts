/** What is shown of one event beside what it says itself: read while it is looked at, and dropped with it. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { type Change, diffJson } from '../audit/changes.ts';
import { type StoredEvent, newestFirst } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import type { Refetched } from '../browser/requests.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import {
  type History,
  type Known,
  type Surroundings,
  readHistory,
  readKnown,
  readNaming,
  readSurroundings,
} from '../explore/about-event.ts';
import type { Lookup } from '../explore/lookup.ts';
import type { Clock } from '../time.ts';
import { coveredSince } from '../watch/spans.ts';
import type { Learn } from './rows-model.ts';
import { exactJson, readSourceChanges } from './source-changes.ts';

/** Something that takes a moment to read. */
export type Part<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'failed'; readonly facts: ProblemFacts };

interface Parts {
  readonly history: Part<History>;
  readonly known: Part<Known>;
  readonly surroundings: Part<Surroundings>;
  /** Events that tell the names of what these say by id. */
  readonly naming: Part<readonly StoredEvent[]>;
  /** From when on nothing of its account is missing; 0: everything there is; null: nothing is proven. */
  readonly completeSince: Part<{ readonly since: number | null }>;
}

/** What Vonage says of the event today, and what differs from what is stored. */
export interface Said {
  readonly at: number;
  readonly refetched: Refetched;
  readonly changes: readonly Change[];
}

export interface DetailPorts {
  /** Of nobody else: what else asks it would end the questions of this. */
  readonly lookup: Lookup;
  readonly archive: Pick<ArchiveReader, 'syncState' | 'revisions'>;
  readonly learn: Learn;
  readonly ask: Ask;
  readonly clock: Clock;
}

/** Who walks through the list with a key does not wait for every event that they pass, in milliseconds. */
const SETTLED = 120;
const READING = { kind: 'reading' } as const;
const UNREAD: Parts = {
  history: READING,
  known: READING,
  surroundings: READING,
  naming: READING,
  completeSince: READING,
};

/** @param shown the event whose details are open. */
export const EventDetailModel = createModel(
  ({ lookup, archive, learn, ask, clock }: DetailPorts, shown: ReadonlySignal<StoredEvent | null>) => {
    const parts = signal(UNREAD);
    /** Null until somebody wants to know. */
    const said = signal<Part<Said> | null>(null);

    /** The events that were read so far. */
    function told(): StoredEvent[] {
      const { history, surroundings, naming } = parts.value;
      const lists = [valueOf(history)?.events, valueOf(surroundings)?.events, valueOf(naming)];
      return lists.flatMap((events) => events ?? []);
    }

    /** One after the other, what is looked at first comes first. */
    const readers: { readonly [Name in keyof Parts]: (event: StoredEvent) => Promise<ValueOf<Parts[Name]> | null> } = {
      history: (event) => readHistory(lookup, event),
      completeSince: async ({ account }) => ({ since: coveredSince((await archive.syncState(account))?.spans ?? []) }),
      known: (event) => readKnown(lookup, event),
      surroundings: (event) => readSurroundings(lookup, event),
      naming: (event) => readNaming(lookup, [event, ...told()]),
    };

    effect(() => {
      const event = shown.value;
      parts.value = UNREAD;
      said.value = null;
      if (!event) return;
      let isShown = true;
      const readAll = async (): Promise<void> => {
        for (const [name, read] of Object.entries(readers)) {
          const part = await outcome<unknown>(read(event));
          if (!isShown) return;
          if (part) parts.value = { ...parts.peek(), [name]: part };
        }
      };
      const timer = setTimeout(() => void readAll(), SETTLED);
      return () => {
        isShown = false;
        clearTimeout(timer);
      };
    });

    async function refetch({ account, id, json }: StoredEvent): Promise<Said> {
      const refetched = await ask('refetch', [account, id]);
      const changes = refetched.kind === 'changed' ? diffJson(exactJson(json), exactJson(refetched.json)) : [];
      return { at: clock(), refetched, changes };
    }

    return {
      parts,
      said,
      /** What became of an event at the source since it was stored. */
      changesOf: (event: StoredEvent) => readSourceChanges(archive, event),

      /** Asks Vonage whether it still says the same. */
      async askAgain(): Promise<void> {
        const event = shown.value;
        if (!event || said.value?.kind === 'reading') return;
        said.value = READING;
        const answer = await outcome(refetch(event));
        if (shown.value === event) said.value = answer;
      },

      /** Of accounts and applications, learned from what was read. */
      names: computed(() => {
        const known = shown.value ? [shown.value, ...told()] : told();
        return learn(known.toSorted(newestFirst));
      }),
    };
  },
);
export type EventDetailModel = InstanceType<typeof EventDetailModel>;

type ValueOf<P> = P extends { readonly value: infer T } ? T : never;

function valueOf<T>(part: Part<T>): T | null {
  return part.kind === 'read' ? part.value : null;
}

async function outcome<T>(reading: Promise<T | null>): Promise<Part<T> | null> {
  try {
    const value = await reading;
    return value === null ? null : { kind: 'read', value };
  } catch (error) {
    return { kind: 'failed', facts: factsOf(error) };
  }
}
