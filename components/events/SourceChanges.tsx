import { useSignal } from '@preact/signals';
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
  useEffect(() => {
    let isCurrent = true;
    const show = (changes: readonly SourceChange[]) => {
      if (isCurrent) found.value = changes;
    };
    // That the archive cannot be read is said elsewhere.
    load(event).then(show, () => show([]));
    return () => {
      isCurrent = false;
    };
  }, [event, load]);
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
