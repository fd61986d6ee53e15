/** The popup's models, wired. */
import { signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { StoredEvent } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import { caughtUpStore, lastLookStore, lossStore, revisionStore, vaultStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import type { Clock } from '../time.ts';
import { asksForPassphrase } from '../watch/lock.ts';
import { CheckModel } from './check-model.ts';
import { FeedModel, type FeedStart, loadFeed } from './feed-model.ts';
import { noteLook } from './note-look.ts';
import { ReadingModel } from './reading-model.ts';
import { storedSignal } from './stored-signal.ts';
import { TypesModel } from './types-model.ts';
import type { Raised } from './urgent-findings-model.ts';
import { ViewModel } from './view-model.ts';
import { WatchModel, loadWatch } from './watch-model.ts';

export type PopupModels = Awaited<ReturnType<typeof createPopupModels>>;

/**
 * Reads what the first paint needs, and notes that the person looks: now, and at whatever comes while they do.
 * @param isSeen whether the page is in front of the person.
 */
export async function createPopupModels(archive: ArchiveReader, ask: Ask, clock: Clock, isSeen: () => boolean) {
  const [loaded, lastLook, caught, vault] = await Promise.all([
    loadWatch(),
    lastLookStore.get(),
    caughtUpStore.get(),
    vaultStore.get(),
  ]);
  const { start, fault } = await loadFeedOrFault(archive, loaded.accounts, lastLook, loaded.settings.views);
  // It may be found lost while this page is trying to open it.
  const loss = await lossStore.get();
  const watch = new WatchModel(loaded, clock);
  const feed = new FeedModel(archive, watch, start);
  const reading = new ReadingModel(ask, feed);
  const types = new TypesModel(archive, watch, feed);
  const view = new ViewModel(feed);
  const checks = new CheckModel(ask);
  const raised = signal<ReadonlyMap<string, Raised>>(new Map());
  await noteLook(clock, isSeen);
  revisionStore.watch(() => void noteLook(clock, isSeen));
  return {
    watch,
    feed,
    reading,
    types,
    view,
    checks,
    lastLook,
    fault,
    /** What the banner of findings needs, whose model comes with it. */
    findingPorts: { archive, watch, watched: feed.watched, raised },
    raised,
    /** What became of an event at the source. */
    changesOf: async (event: StoredEvent) => {
      const { readSourceChanges } = await import('./source-changes.ts');
      return readSourceChanges(archive, event);
    },
    canLock: asksForPassphrase(vault),
    /** What came in while it was locked, until the person has read it. */
    caughtUp: storedSignal(caughtUpStore, caught),
    forgetCaughtUp: () => caughtUpStore.set(null),
    /** That the archive was lost, until the person has read it. */
    loss: storedSignal(lossStore, loss),
    forgetLoss: () => lossStore.set(null),
  };
}

/** An archive that cannot be opened still leaves a page that says so. */
async function loadFeedOrFault(
  ...loading: Parameters<typeof loadFeed>
): Promise<{ start: FeedStart; fault: ProblemFacts | null }> {
  try {
    return { start: await loadFeed(...loading), fault: null };
  } catch (error) {
    return { start: { events: [], unread: [], lastLook: loading[2], view: null }, fault: factsOf(error) };
  }
}
