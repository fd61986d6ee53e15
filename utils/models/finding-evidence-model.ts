/** The events behind the finding that is shown, and how far its account has learned. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { type StoredEvent, newestFirst } from '../audit/event.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { type Progress, learningProgress } from '../rules/past/learning.ts';
import type { Clock } from '../time.ts';
import type { Learn } from './rows-model.ts';
import type { ToldFinding } from './tell-finding.ts';

type Reading = Pick<ArchiveReader, 'events' | 'taught'>;

export const FindingEvidenceModel = createModel(
  (archive: Reading, learn: Learn, clock: Clock, shown: ReadonlySignal<ToldFinding | null>) => {
    /** The oldest first; null until they were read. */
    const events = signal<readonly StoredEvent[] | null>(null);
    const fault = signal<ProblemFacts | null>(null);
    const progress = signal<Progress | null>(null);
    const account = computed(() => shown.value?.finding.account ?? null);
    /** Changes only with what is behind it: while somebody looks, the list is told anew every few seconds. */
    const behind = computed(() => JSON.stringify(shown.value?.finding.events ?? []));

    async function readEvents(which: string): Promise<void> {
      try {
        const found = await archive.events(JSON.parse(which));
        if (behind.peek() === which) events.value = found.toSorted((a, b) => newestFirst(b, a));
      } catch (error) {
        if (behind.peek() === which) fault.value = factsOf(error);
      }
    }

    async function readProgress(of: string): Promise<void> {
      const taught = await archive.taught(of).catch(() => null);
      if (account.peek() === of) progress.value = taught && learningProgress(taught, clock());
    }

    effect(() => {
      const which = behind.value;
      events.value = null;
      fault.value = null;
      void readEvents(which);
    });

    effect(() => {
      progress.value = null;
      if (account.value !== null) void readProgress(account.value);
    });

    return {
      events,
      fault,
      /** Null where it is not known. */
      progress,
      names: computed(() => learn((events.value ?? []).toReversed())),
    };
  },
);
export type FindingEvidenceModel = InstanceType<typeof FindingEvidenceModel>;
