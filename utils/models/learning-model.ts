/** Which accounts still learn what is usual, and how far they have come. */
import { type ReadonlySignal, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { revisionStore } from '../browser/storage.ts';
import { type Progress, learningProgress } from '../rules/past/learning.ts';
import type { Clock } from '../time.ts';
import type { Account } from '../watch/account.ts';

export interface Learner {
  readonly label: string;
  readonly progress: Progress;
}

export const LearningModel = createModel(
  (archive: Pick<ArchiveReader, 'taught'>, accounts: ReadonlySignal<readonly Account[]>, clock: Clock) => {
    const learners = signal<readonly Learner[]>([]);

    async function read(of: readonly Account[]): Promise<void> {
      const all = await Promise.all(
        of.map(async ({ id, label }) => {
          const taught = await archive.taught(id).catch(() => null);
          return taught && { label, progress: learningProgress(taught, clock()) };
        }),
      );
      if (accounts.peek() === of) learners.value = all.filter((one) => one !== null).filter(isLearning);
    }

    effect(() => void read(accounts.value));
    effect(() => revisionStore.watch(() => void read(accounts.peek())));

    return { learners };
  },
);
export type LearningModel = InstanceType<typeof LearningModel>;

function isLearning({ progress }: Learner): boolean {
  return progress.isLearning;
}
