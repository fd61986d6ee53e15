import { signal } from '@preact/signals';
import { expect, it, onTestFinished, vi } from 'vitest';
import { revisionStore } from '../../../utils/browser/storage.ts';
import { LearningModel } from '../../../utils/models/learning-model.ts';
import { type PastData, emptyPast } from '../../../utils/rules/past/past-data.ts';
import { DAY } from '../../../utils/time.ts';
import { learnersWords } from '../../../utils/words/rule-options.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

/** What an account has taught whose first events came so many days ago. */
function taughtFor(days: number, events: number): PastData {
  const past = emptyPast('production', 0);
  past.earliest.push(...Array.from({ length: events }, () => NOW - days * DAY));
  return past;
}

it('says which accounts learn and how far they are, until they have learned', async () => {
  const taught: Record<string, PastData | null> = { one: taughtFor(6, 12), two: taughtFor(40, 50), three: null };
  const accounts = signal(['one', 'two', 'three'].map((id) => buildAccount({ id, label: `Account ${id}` })));
  const model = new LearningModel({ taught: (id) => Promise.resolve(taught[id] ?? null) }, accounts, () => NOW);
  onTestFinished(() => model[Symbol.dispose]());
  await vi.waitFor(() =>
    expect(learnersWords(model.learners.value)).toBe('Account one: learning 6/14 days, 12/50 events.'),
  );
  taught['one'] = taughtFor(40, 50);
  await revisionStore.update((revision) => revision + 1);
  await vi.waitFor(() => expect(model.learners.value).toEqual([]));
});
