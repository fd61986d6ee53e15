/** What rules found, as pages follow it. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import { revisionStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { identityOf, worstFirst } from '../rules/finding.ts';
import { standOf } from '../rules/stand.ts';
import type { Handling, StoredFinding } from '../rules/stored-finding.ts';

type Read = () => Promise<StoredFinding[]>;
const ALWAYS: ReadonlySignal<boolean> = signal(true);

/**
 * @param readThem all of them, or those that a page is about.
 * @param isWanted none are read before that; from then on they are followed.
 */
export const FindingsModel = createModel((readThem: Read, now: ReadonlySignal<number>, isWanted = ALWAYS) => {
  /** The worst first; null until they were read. */
  const all = signal<readonly StoredFinding[] | null>(null);
  const fault = signal<ProblemFacts | null>(null);

  async function read(): Promise<void> {
    try {
      all.value = (await readThem()).toSorted(worstFirst);
      fault.value = null;
    } catch (error) {
      fault.value = factsOf(error);
    }
  }

  const isBegun = computed<boolean>((): boolean => isWanted.value || all.value !== null);
  effect(() => {
    if (!isBegun.value) return undefined;
    void read();
    return revisionStore.watch(() => void read());
  });

  return {
    all,
    fault,
    read,
    open: computed(() => (all.value ?? []).filter((finding) => standOf(finding, now.value) === 'open')),
    late: computed(() => (all.value ?? []).filter((finding) => standOf(finding, now.value) === 'late')),

    /** Shows at once what the background is being told. */
    expect(handled: StoredFinding, handling: Handling): void {
      const id = identityOf(handled);
      const changed = { ...handled, handling };
      all.value = (all.value ?? []).map((one) => (identityOf(one) === id ? changed : one));
    },
  };
});
export type FindingsModel = InstanceType<typeof FindingsModel>;
