import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { EventDetail } from '../../components/events/EventDetail.tsx';
import { describe as describeEvent } from '../../utils/audit/describe.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { Raised } from '../../utils/models/urgent-findings-model.ts';
import type { SourceChange } from '../../utils/models/source-changes.ts';
import type { Account } from '../../utils/watch/account.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const nothing = () => undefined;

function detail(
  parts: Partial<StoredEvent> = {},
  account: Partial<Account> = {},
  onCopyText = nothing as () => void,
  changes: readonly SourceChange[] = [],
  found: { raised?: Raised; onFinding?: (ref: string) => void } = {},
) {
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
      raised={found.raised}
      now={NOW}
      beside={false}
      changesOf={() => Promise.resolve(changes)}
      onClose={nothing}
      onFinding={found.onFinding ?? nothing}
      onToggleRead={nothing}
      onCopyJson={nothing}
      onCopyText={onCopyText}
    />,
  );
}

describe('the details of an event', () => {
  const curl = (root: HTMLElement) =>
    Array.from(root.querySelectorAll('button')).find(({ textContent }) => textContent === 'Copy as cURL');

  it('say which finding it is part of, as bad as that, and lead to it', () => {
    const onFinding = vi.fn();
    const raised = { severity: 'critical', ref: 'D30/production/0/', title: 'Signs of a takeover' } as const;
    const root = detail({ type: 'USER_LOGIN' }, {}, nothing, [], { raised, onFinding });
    expect(root.querySelector('header')?.textContent).toContain('Critical');
    Array.from(root.querySelectorAll('button'))
      .find(({ textContent }) => textContent === raised.title)
      ?.click();
    expect(onFinding).toHaveBeenCalledWith(raised.ref);
  });

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

  it('say what the source changed, when that was seen, and text from outside as text', async () => {
    const changes = [{ path: ['context', '<b>'], before: '<img onerror=x>', after: undefined }];
    const root = detail({}, {}, nothing, [{ seenAt: NOW, changes }]);
    await expect.poll(() => root.textContent).toContain('Changed at the source');
    expect(root.textContent).toContain('Changed when seen 2026-03-04 14:32:20 UTC');
    const rows = Array.from(root.querySelectorAll('.diff tr'), (row) => row.textContent);
    expect([rows, root.querySelector('.diff img')]).toEqual([['−Before: context › <b><img onerror=x>'], null]);
  });

  it('say nothing of the source where it changed nothing', async () => {
    const root = detail();
    await act(() => Promise.resolve());
    expect(root.textContent).not.toContain('source changed');
    expect(root.querySelector('.diff')).toBeNull();
  });

  it('say when it was seen, and how late', () => {
    const { textContent } = detail({ createdAt: '2026-03-04T14:30:20' });
    expect(textContent).toContain('2026-03-04 14:32:20 UTC, after 2 min');
  });
});
