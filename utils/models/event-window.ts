/** The newest part of the archive's list, as far as it has been read. */
import { createModel, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { StoredEvent } from '../audit/event.ts';

/** One read of the archive; also the least that a list offers. */
export const PAGE = 200;

export const EventWindow = createModel((archive: ArchiveReader, first: readonly StoredEvent[]) => {
  const events = signal(first);
  const exhausted = signal(first.length < PAGE);
  /** Answers that were overtaken by a newer request are dropped. */
  let generation = 0;

  async function read(accounts: readonly string[], keep: number): Promise<void> {
    const mine = ++generation;
    const page = await archive.page({ accounts, limit: keep });
    if (mine !== generation) return;
    events.value = page;
    exhausted.value = page.length < keep;
  }

  return {
    events,
    exhausted,

    /** Reads the same stretch again, after the archive changed. */
    refresh: (accounts: readonly string[]) => read(accounts, Math.max(events.peek().length, PAGE)),

    /** Starts over with other accounts. */
    restart: (accounts: readonly string[]) => read(accounts, PAGE),

    /** Reads one page further. */
    async extend(accounts: readonly string[]): Promise<void> {
      const last = events.peek().at(-1);
      if (!last || exhausted.peek()) return;
      const mine = ++generation;
      const page = await archive.page({ accounts, limit: PAGE, before: last });
      if (mine !== generation) return;
      events.value = [...events.peek(), ...page];
      exhausted.value = page.length < PAGE;
    },
  };
});
export type EventWindow = InstanceType<typeof EventWindow>;
