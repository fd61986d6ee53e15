import { FacetRail } from '../../components/explorer/FacetRail.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { statesOf } from '../../utils/query/edit.ts';
import { labelKindOf } from '../../utils/watch/label.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import type { ExplorerActions } from './actions.ts';
import { Dialog } from './on-demand.ts';

interface FacetsProps {
  models: ExplorerModels;
  actions: ExplorerActions;
  inDialog: boolean;
}

/** The facets beside the table; where there is no room, in a dialog. */
export function Facets({ models, actions, inDialog }: FacetsProps) {
  const { search, look, labels, passing } = models;
  const { value: counts } = search.counts;
  const { value: asked } = search.shownQuery;
  const { value: nameOf } = labels.find;
  if (!counts || (inDialog && !passing.showsFacets.value)) return null;
  const rail = (
    <FacetRail
      facets={counts.facets}
      folded={look.folded.value}
      namesOf={(facet) => {
        const kind = labelKindOf(facet);
        return (value) => kind && nameOf(kind, value);
      }}
      statesOf={(facet) => statesOf(asked, facet)}
      onFold={look.fold}
      onOnly={actions.only}
      onNot={actions.not}
    />
  );
  if (!inDialog) return rail;
  return (
    <Dialog
      title={EXPLORER.filters}
      onClose={() => {
        passing.showsFacets.value = false;
      }}
    >
      {rail}
    </Dialog>
  );
}
