import { describe, expect, it, vi } from 'vitest';
import { EventDetail } from '../../components/events/EventDetail.tsx';
import { describe as describeEvent } from '../../utils/audit/describe.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { Account } from '../../utils/watch/account.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const nothing = () => undefined;

function detail(parts: Partial<StoredEvent> = {}, account: Partial<Account> = {}, onCopyText = nothing as () => void) {
  const event = buildEvent(parts);
  const item = {
    key: 'k',
    event,
    sentence: describeEvent(event),
    unread: false,
    divider: { day: true, newAbove: null },
    account: buildAccount(account),
  };
  return render(
    <EventDetail
      item={item}
      now={NOW}
      beside={false}
      onClose={nothing}
      onToggleRead={nothing}
      onCopyJson={nothing}
      onCopyText={onCopyText}
    />,
  );
}

describe('the details of an event', () => {
  const curl = (root: HTMLElement) =>
    Array.from(root.querySelectorAll('button')).find(({ textContent }) => textContent === 'Copy as cURL');

  it('give the line that gets it from Vonage again', () => {
    const onCopyText = vi.fn();
    curl(detail({ id: 'aaaa-bbbb' }, {}, onCopyText))?.click();
    expect(onCopyText).toHaveBeenCalledWith(expect.stringContaining('/beta/audit/events/aaaa-bbbb'));
  });

  it.each<[string, Parameters<typeof detail>, string]>([
    ['an event without an id of Vonage’s', [{ id: 'h:00ff', flaw: 'id' }], 'Vonage gave this event no id'],
    ['a made-up event', [{}, { sample: true }], 'Vonage does not know made-up events'],
  ])('give no such line for %s, and say why', (_what, given, words) => {
    const root = detail(...given);
    expect([curl(root), root.textContent?.includes(words)]).toEqual([undefined, true]);
  });

  it('say when it was seen, and how late', () => {
    const { textContent } = detail({ createdAt: '2026-03-04T14:30:20' });
    expect(textContent).toContain('2026-03-04 14:32:20 UTC, after 2 min');
  });
});
