/** The keys of the findings. */
import type { PageKeys } from '../../components/ui/page-keys.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import type { FindingsViewModel } from '../../utils/models/findings-view-model.ts';
import type { ExplorerActions } from './actions.ts';

interface FindingKeyActions {
  readonly step: (by: 1 | -1) => void;
  readonly escape: () => boolean;
  readonly undo: () => void;
  readonly copyLink: () => void;
  readonly check: () => void;
  readonly help: () => void;
}

export const FINDING_KEYS: PageKeys<FindingKeyActions> = {
  j: ({ step }) => step(1),
  k: ({ step }) => step(-1),
  u: ({ undo }) => undo(),
  l: ({ copyLink }) => copyLink(),
  r: ({ check }) => check(),
  '?': ({ help }) => help(),
};

/** Where no finding stands beside the list, keys move in the list itself. */
export function createFindingKeys(
  model: FindingsViewModel,
  { query }: ExplorerModels,
  actions: ExplorerActions,
): FindingKeyActions {
  const rows = () => Array.from(document.querySelectorAll<HTMLElement>('[data-finding]'));
  return {
    step(by: 1 | -1): void {
      if (query.finding.peek() === '') {
        const at = rows().findIndex((row) => row === document.activeElement);
        rows()[at === -1 ? 0 : at + by]?.focus();
        return;
      }
      model.step(by);
      const ref = query.finding.peek();
      rows()
        .find((row) => row.dataset['finding'] === ref)
        ?.focus();
    },
    escape(): boolean {
      if (model.forms.form.peek()) model.forms.leave();
      else if (query.finding.peek() && !model.isWide.peek()) leave();
      else return false;
      return true;
    },
    undo: () => actions.attempt(model.acts.undo()),
    copyLink: actions.copyLink,
    check: actions.check,
    help: actions.help,
  };

  function leave(): void {
    const ref = query.finding.peek();
    model.leave();
    // The list is drawn after this.
    requestAnimationFrame(() =>
      rows()
        .find((row) => row.dataset['finding'] === ref)
        ?.focus(),
    );
  }
}
