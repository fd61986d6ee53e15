import { useEffect, useRef } from 'preact/hooks';
import { useHits } from '../../components/explorer/use-hits.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { isAsked } from '../../utils/watch/account.ts';
import type { ExplorerActions } from './actions.ts';
import { EventPanel, MissingEvent } from './on-demand.ts';

interface SideProps {
  models: ExplorerModels;
  actions: ExplorerActions;
  /** There is room for both; else it lies over the table. */
  beside: boolean;
}

/** The place of the event whose details are open. What lies over the table takes the focus. */
export function Side({ models, actions, beside }: SideProps) {
  const { open, detail, watch, look, query } = models;
  const { value: event } = open.event;
  const account = watch.accounts.value.find(({ id }) => id === event?.account);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!beside) place.current?.focus();
  }, [beside]);
  useHits(place, query.needles.value);
  return (
    <div class="side" ref={place} tabIndex={-1}>
      {event && (
        <EventPanel
          event={event}
          model={detail}
          now={watch.now.value}
          zone={look.zone.value}
          isSample={account?.sample === true}
          canAsk={account !== undefined && isAsked(account)}
          act={actions.detail}
        />
      )}
      {open.isMissing.value && <MissingEvent onClose={actions.closeDetail} />}
    </div>
  );
}
