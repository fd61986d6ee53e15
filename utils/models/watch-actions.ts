/** What a person can do on every page that shows how the checks go, whether by button or by key. */
import { copyText as putOnClipboard } from '../browser/clipboard.ts';
import { ask } from '../browser/messages.ts';
import { askToReachVonage } from '../browser/permissions.ts';
import { openOptions } from '../browser/tabs.ts';
import { factsOf } from '../errors.ts';
import { SAMPLE_ID } from '../watch/account.ts';
import { POPUP } from '../words/popup.ts';
import { problemWords } from '../words/problems.ts';
import type { StateLine } from '../words/state-line.ts';
import type { CheckModel } from './check-model.ts';
import type { WatchModel } from './watch-model.ts';

type Remedy = NonNullable<StateLine['remedy']>;

/** @param say shows a few words for a while. */
export function createWatchActions(watch: WatchModel, checks: CheckModel, say: (words: string) => void) {
  /** Starts something that may fail on the other side; the failure is said, nothing else changes. */
  const attempt = (work: Promise<unknown>) => {
    work.catch((error: unknown) => say(problemWords(factsOf(error)).title));
  };

  /** Checks one account or all, or says why nobody would be asked. */
  const check = (account: string | null) => {
    const { value: all } = watch.watched;
    const asked = account === null ? all : all.filter((one) => one.account.id === account);
    const askThem = async () => {
      const { whyUnchecked } = await import('../words/unchecked.ts');
      const why = whyUnchecked(asked, watch.now.value);
      if (why === null) await checks.check(account);
      else say(why);
    };
    attempt(askThem());
  };

  const remedies: Record<Remedy, (account: string | null) => void> = {
    'new-secret': () => attempt(openOptions()),
    'add-account': () => attempt(openOptions()),
    'allow-access': () => attempt(askToReachVonage().then(() => checks.check(null))),
    'check-now': check,
    resume: (account) => attempt(ask('pause', { account, paused: false })),
    'remove-sample': () => attempt(ask('removeAccount', SAMPLE_ID)),
  };

  return {
    attempt,
    check,
    copyText: (text: string, done: string = POPUP.copied) =>
      attempt(putOnClipboard(text).then((copied) => say(copied ? done : POPUP.copyFailed))),
    remedy: (kind: Remedy, account: string | null) => remedies[kind](account),
    lock: () => attempt(ask('lock')),
    openOptions: () => attempt(openOptions()),
    setLetterKeys: (letterKeys: boolean) => attempt(ask('changeSettings', { letterKeys })),
  };
}
