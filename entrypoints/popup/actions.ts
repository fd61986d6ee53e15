/** What the person can do in the popup, whether by button or by key. */
import { ALL_TYPES } from '../../utils/audit/type-choice.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import { writeLink } from '../../utils/explorer-link.ts';
import { openExplorer } from '../../utils/browser/tabs.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { createWatchActions } from '../../utils/models/watch-actions.ts';
import type { KeyActions } from './keys.ts';

export type PopupActions = ReturnType<typeof createActions>;

/** Made once for the page: every part of it gets the same ones. */
export function createActions({ watch, feed, reading, view, checks }: PopupModels) {
  const common = createWatchActions(watch, checks, view.say);
  const { attempt, copyText } = common;

  /** The event that a key is meant for: the one in view, else the row with the focus. */
  const current = (): FeedItem | null => {
    const key = rowInFocus()?.dataset['key'];
    return view.selected.value ?? feed.items.value.find((item) => item.key === key) ?? null;
  };
  const withCurrent = (act: (item: FeedItem) => void) => () => {
    const item = current();
    if (item) act(item);
  };

  const leaveFor = (opening: Promise<void>) => attempt(opening.then(() => isPopup() && globalThis.close()));
  const check = () => common.check(feed.scope.value);
  const toggleItem = (item: FeedItem) => attempt(reading.toggle(item));
  const copyJson = ({ event }: FeedItem) => copyText(event.json);
  const closeDetail = () => {
    // Its row has been there all the time, below or beside it.
    focusOn(`[data-key="${CSS.escape(view.selected.value?.key ?? '')}"]`);
    view.close();
  };

  const keys: KeyActions = {
    search: () => focusOn('input[type="search"]'),
    move(step) {
      if (view.selected.value) view.step(step);
      else moveFocus(step);
    },
    escape() {
      if (view.selected.value) closeDetail();
      else if (feed.search.value !== '') feed.setSearch('');
      else if (feed.types.value.size > 0) feed.setTypes(ALL_TYPES);
      else return false;
      return true;
    },
    toggleRead: withCurrent(toggleItem),
    markShown: () => attempt(reading.markShown()),
    undo: () => attempt(reading.undo()),
    copy: withCurrent(copyJson),
    check,
    help: () => {
      view.showsKeys.value = true;
    },
  };

  return {
    ...common,
    ...keys,
    toggleItem,
    copyJson,
    closeDetail,
    openExplorer: () => leaveFor(openExplorer()),
    /** Shows one finding in the explorer. */
    openFinding: (ref: string) => leaveFor(openExplorer(writeLink({ text: '', event: null, finding: ref }))),
  };
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** The row that has the focus, itself or through a button of its own. */
function rowInFocus(): HTMLElement | null {
  return document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-key]') ?? null;
}

function moveFocus(step: 1 | -1): void {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-key]'));
  const current = rowInFocus();
  const at = rows.findIndex((row) => row === current);
  rows[at === -1 ? 0 : at + step]?.focus();
}
