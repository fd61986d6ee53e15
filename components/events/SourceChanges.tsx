import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { SourceChange } from '../../utils/models/source-changes.ts';
import { SOURCE } from '../../utils/words/source-changes.ts';
import { Notice } from '../ui/Notice.tsx';
import { ChangeTable } from './ChangeTable.tsx';

interface SourceChangesProps {
  event: StoredEvent;
  load: (event: StoredEvent) => Promise<readonly SourceChange[]>;
}

/** What the source changed in an event since we stored it; nothing where it changed nothing. */
export function SourceChanges({ event, load }: SourceChangesProps) {
  const found = useSignal<readonly SourceChange[]>([]);
  useEffect(() => bring(load(event), found), [event, load, found]);
  if (found.value.length === 0) return null;
  return (
    <>
      <Notice tone="medium" icon="info" title={SOURCE.changed}>
        {SOURCE.help}
      </Notice>
      {found.value.map(({ seenAt, changes }) => (
        <div key={seenAt}>
          <h3>{SOURCE.at(seenAt)}</h3>
          <ChangeTable label={SOURCE.at(seenAt)} changes={changes} />
        </div>
      ))}
    </>
  );
}

/** @returns a function after which what comes is no longer wanted. */
function bring(changes: Promise<readonly SourceChange[]>, into: Signal<readonly SourceChange[]>): () => void {
  let isWanted = true;
  const show = (found: readonly SourceChange[]) => {
    if (isWanted) into.value = found;
  };
  // That the archive cannot be read is said elsewhere.
  changes.then(show, () => show([]));
  return () => {
    isWanted = false;
  };
}
