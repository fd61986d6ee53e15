/** The explorer's panel of an event, in tests. */
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import { EventPanel } from '../../components/explorer/detail/EventPanel.tsx';
import type { Revision } from '../../utils/archive/archive.ts';
import type { Json, StoredEvent } from '../../utils/audit/event.ts';
import { learnNames } from '../../utils/audit/names.ts';
import type { Ask } from '../../utils/browser/messages.ts';
import type { Lookup } from '../../utils/explore/lookup.ts';
import { EventDetailModel } from '../../utils/models/event-detail-model.ts';
import type { Label } from '../../utils/watch/label.ts';
import type { Zone } from '../../utils/zone.ts';
import { NOW, buildEvent } from './build-event.ts';
import { lookupIn } from './lookup.ts';
import { render } from './render.tsx';

/** An event that is about one number. */
export const number = (parts: Partial<StoredEvent>, context: object = {}) =>
  buildEvent({ type: 'NUMBER_UPDATED', context: { msisdn: '447700900101', ...context } as Json, ...parts });

/** The panel of the first of some events, once everything was looked up. */
export async function panel(
  [event = number({}), ...others]: StoredEvent[],
  {
    lookup,
    isSample = false,
    zone = 'utc',
    labels = [],
    revisions = [],
  }: { lookup?: Lookup; isSample?: boolean; zone?: Zone; labels?: Label[]; revisions?: Revision[] } = {},
) {
  const actions = {
    onAsk: vi.fn(),
    onFilter: vi.fn(),
    onCopy: vi.fn(),
    onOpen: vi.fn(),
    onStep: vi.fn(),
    onCopyLink: vi.fn(),
    onName: vi.fn(),
    onClose: vi.fn(),
  };
  const ask = vi.fn();
  const ports = {
    lookup: lookup ?? lookupIn([event, ...others]),
    archive: { syncState: () => Promise.resolve(null), revisions: () => Promise.resolve(revisions) },
    learn: (events: readonly StoredEvent[]) => learnNames(events, [{ id: 'production', label: 'Production' }], labels),
    ask: ask as Ask,
    clock: () => NOW,
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const model = new EventDetailModel(ports, signal(event));
  const root = render(
    <EventPanel
      event={event}
      model={model}
      now={NOW}
      zone={zone}
      isSample={isSample}
      canAsk={!isSample}
      act={actions}
    />,
  );
  await act(async () => void (await vi.runAllTimersAsync()));
  const buttons = (name: string) =>
    Array.from(root.querySelectorAll('button')).filter((one) => [one.textContent, one.ariaLabel].includes(name));
  const press = (name: string) =>
    act(async () => {
      buttons(name)[0]?.click();
      await vi.advanceTimersByTimeAsync(0);
    });
  const section = (title: string) => {
    const heading = Array.from(root.querySelectorAll('h3')).find(({ textContent }) => textContent?.includes(title));
    return heading ?? null;
  };
  return { root, press, buttons, section, event, ask, ...actions };
}
