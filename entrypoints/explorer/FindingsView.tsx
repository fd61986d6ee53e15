import { useEffect, useMemo, useRef } from 'preact/hooks';
import { BlindSpots } from '../../components/findings/BlindSpots.tsx';
import { FindingDetail } from '../../components/findings/FindingDetail.tsx';
import { FindingList } from '../../components/findings/FindingList.tsx';
import { GoneFinding } from '../../components/findings/GoneFinding.tsx';
import { NoFindings } from '../../components/findings/NoFindings.tsx';
import { Proposals } from '../../components/findings/Proposals.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { UndoToast } from '../../components/ui/UndoToast.tsx';
import { usePageKeys } from '../../components/ui/page-keys.ts';
import { useMedia } from '../../components/ui/use-media.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { FindingsViewModel } from '../../utils/models/findings-view-model.ts';
import { ACTS } from '../../utils/words/finding-acts.ts';
import { FINDING } from '../../utils/words/finding-detail.ts';
import type { ExplorerActions } from './actions.ts';
import { FINDING_KEYS, createFindingKeys } from './finding-keys.ts';
import '../../components/findings/findings.css';

/** From this width on a finding stands beside the list; the style sheet knows it as well. */
const WIDE = '(min-width: 56rem)';

/** What rules found, and what to do about it. */
export function FindingsView({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const { watch } = models;
  const model = useMemo(() => new FindingsViewModel(models.findingPorts), [models]);
  const keys = useMemo(() => createFindingKeys(model, models, actions), [model, models, actions]);
  const wide = useMedia(WIDE);
  const place = useRef<HTMLElement>(null);
  useEffect(() => () => model[Symbol.dispose](), [model]);
  useEffect(() => {
    model.isWide.value = wide;
  }, [model, wide]);
  usePageKeys(FINDING_KEYS, keys, watch.settings.value.letterKeys);

  const { list, acts } = model;
  const { value: shown } = model.shown;
  const isGone = list.isGone.value;
  const hasDetail = shown !== null || isGone;
  const ref = shown?.ref;
  // What takes the place of the list takes the focus too.
  useEffect(() => {
    if (!wide && ref !== undefined) place.current?.focus();
  }, [wide, ref]);
  const { value: undoable } = acts.undoable;
  const accounts = watch.accounts.value;
  return (
    <main class={`findings ${hasDetail ? 'has-finding' : ''}`}>
      <div class="finding-list">
        <Proposals
          proposals={acts.proposals.value}
          titleOf={list.titleOf}
          labelOf={(id) => accounts.find((account) => account.id === id)?.label ?? id}
          onAccept={(proposal) => actions.attempt(acts.except(proposal))}
        />
        <FindingList
          stand={list.stand.value}
          stands={list.stands.value}
          items={list.items.value}
          hasMore={list.hasMore.value}
          now={watch.now.value}
          shown={shown}
          onChoose={model.choose}
          onOpen={model.open}
          onMore={list.showMore}
        />
        {model.isRead.value && list.items.value.length === 0 && (
          <NoFindings
            fault={model.fault.value}
            hasAccounts={accounts.length > 0}
            isOff={model.isOff.value}
            isFirst={model.isEmpty.value}
            stand={list.stand.value}
            onOptions={actions.openOptions}
          />
        )}
        <BlindSpots />
      </div>
      {hasDetail && (
        <article class="finding-detail" aria-label={FINDING.details} tabIndex={-1} ref={place} key={ref}>
          {!wide && (
            <Button kind="quiet" small icon="left" onClick={model.leave}>
              {FINDING.back}
            </Button>
          )}
          {shown && (
            <FindingDetail told={shown} model={model} hasOthers={accounts.length > 1} attempt={actions.attempt} />
          )}
          {isGone && <GoneFinding />}
        </article>
      )}
      {undoable && (
        <UndoToast
          icon="check"
          text={undoable.words}
          words={ACTS}
          onUndo={() => actions.attempt(acts.undo())}
          onDismiss={acts.dismissUndo}
        />
      )}
    </main>
  );
}
