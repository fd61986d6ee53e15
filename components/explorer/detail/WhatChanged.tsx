import type { WhatChanged as Changed } from '../../../utils/audit/what-changed.ts';
import { type StoredEvent, listTime } from '../../../utils/audit/event.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import { CERTAINTY_WORDS, EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { type Zone, writeSecond, zoneName } from '../../../utils/zone.ts';
import { ChangeTable } from '../../events/ChangeTable.tsx';

interface WhatChangedProps {
  changed: Changed;
  names: Names;
  /** On whose clock times are shown. */
  zone: Zone;
  onOpen: (event: StoredEvent) => void;
}

/** What the event changed, with how much of that is certain. */
export function WhatChanged({ changed: { certainty, changes, from, untold }, names, zone, onOpen }: WhatChangedProps) {
  const { tag, help } = CERTAINTY_WORDS[certainty];
  return (
    <>
      <h3>
        {EVENT_DETAIL.whatChanged}{' '}
        <span class={`tag ${certainty === 'exact' ? 'tag--new' : 'tag--medium'}`}>{tag}</span>
      </h3>
      {changes.length > 0 && (
        <ChangeTable
          label={EVENT_DETAIL.whatChanged}
          changes={changes}
          untold={certainty === 'inferred' ? untold : []}
          nameOf={names.app}
        />
      )}
      {changes.length === 0 && certainty === 'inferred' && <p>{EVENT_DETAIL.same}</p>}
      <p class="help">
        {from && (
          <>
            {EVENT_DETAIL.asOf}{' '}
            <button type="button" class="value" onClick={() => onOpen(from)}>
              {writeSecond(listTime(from), zone)} {zoneName(zone, listTime(from))}
            </button>
            .{' '}
          </>
        )}
        {help}
      </p>
    </>
  );
}
