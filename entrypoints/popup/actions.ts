/** What the person can do in the popup, whether by button or by key. */
import { ALL_TYPES } from '../../utils/audit/type-choice.ts';
import { copyText as putOnClipboard } from '../../utils/browser/clipboard.ts';
import { ask } from '../../utils/browser/messages.ts';
import { askToReachVonage } from '../../utils/browser/permissions.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import { openEventList, openOptions } from '../../utils/browser/tabs.ts';
import { factsOf } from '../../utils/errors.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { SAMPLE_ID } from '../../utils/watch/account.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { problemWords } from '../../utils/words/problems.ts';
import type { StateLine } from '../../utils/words/state-line.ts';
import type { KeyActions } from './keys.ts';

export type PopupActions = ReturnType<typeof createActions>;

/** Made once for the page: every part of it gets the same ones. */
export function createActions({ watch, feed, reading, view, checks }: PopupModels) {
  /** Starts something that may fail on the other side; the failure is said, nothing else changes. */
  const attempt = (work: Promise<unknown>) => {
    work.catch((error: unknown) => view.say(problemWords(factsOf(error)).title));
  };
  const copyText = (text: string) =>
    attempt(putOnClipboard(text).then((done) => view.say(done ? POPUP.copied : POPUP.copyFailed)));

  /** The event that a key is meant for: the one in view, else the row with the focus. */
  const current = (): FeedItem | null => {
    const key = rowInFocus()?.dataset['key'];
    return view.selected.value ?? feed.items.value.find((item) => item.key === key) ?? null;
  };
  const withCurrent = (act: (item: FeedItem) => void) => () => {
    const item = current();
    if (item) act(item);
  };

  /** Checks one account or all, or says why nobody would be asked. */
  const checkOrSay = async (account: string | null) => {
    const { whyUnchecked } = await import('../../utils/words/unchecked.ts');
    const { value: all } = watch.watched;
    const why = whyUnchecked(account === null ? all : all.filter((one) => one.account.id === account), watch.now.value);
    if (why === null) await checks.check(account);
    else view.say(why);
  };
  const checkThese = (account: string | null) => attempt(checkOrSay(account));
  const check = () => checkThese(feed.scope.value);
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

  const remedies: Record<NonNullable<StateLine['remedy']>, (account: string | null) => void> = {
    'new-secret': () => attempt(openOptions()),
    'add-account': () => attempt(openOptions()),
    'allow-access': () => attempt(askToReachVonage().then(() => checks.check(null))),
    'check-now': checkThese,
    resume: (account) => attempt(ask('pause', { account, paused: false })),
    'remove-sample': () => attempt(ask('removeAccount', SAMPLE_ID)),
  };

  return {
    ...keys,
    toggleItem,
    copyJson,
    copyText,
    closeDetail,
    remedy: (kind: NonNullable<StateLine['remedy']>, account: string | null) => remedies[kind](account),
    lock: () => attempt(ask('lock')),
    openOptions: () => attempt(openOptions()),
    openExplorer: () => attempt(openEventList().then(() => isPopup() && globalThis.close())),
    setLetterKeys: (letterKeys: boolean) => attempt(ask('changeSettings', { letterKeys })),
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
