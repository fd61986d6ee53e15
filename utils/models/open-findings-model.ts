/** How many findings are open, for a page that shows none of them. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { OpenFinding } from '../archive/read-findings.ts';
import { SEVERITIES, type Severity } from '../audit/catalogue.ts';
import { whenIdle } from '../browser/spare-time.ts';
import { revisionStore } from '../browser/storage.ts';
import { standOf } from '../rules/stand.ts';
import type { FindingsModel } from './findings-model.ts';

/** @param findings are counted themselves once they are read: they know what the person just did. */
export const OpenFindingsModel = createModel(
  (archive: Pick<ArchiveReader, 'openFindings'>, findings: FindingsModel, now: ReadonlySignal<number>) => {
    const counted = signal<readonly OpenFinding[]>([]);

    async function count(): Promise<void> {
      await whenIdle();
      // An archive that cannot be read is told of by the search.
      if (!findings.all.peek()) counted.value = await archive.openFindings().catch(() => []);
    }

    void count();
    effect(() => revisionStore.watch(() => void count()));

    const standing = (stand: 'open' | 'late') =>
      computed<readonly OpenFinding[]>(() =>
        findings.all.value ? findings[stand].value : counted.value.filter((one) => standOf(one, now.value) === stand),
      );
    return { open: standing('open'), late: standing('late') };
  },
);

/** How bad the worst of some findings is; null without any. */
export function worstOf(findings: readonly OpenFinding[]): Severity | null {
  return SEVERITIES.findLast((one) => findings.some(({ severity }) => severity === one)) ?? null;
}
