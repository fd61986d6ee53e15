import { render as renderInto } from 'preact';
import { expect, it, onTestFinished, vi } from 'vitest';
import { EventList } from '../../components/events/EventList.tsx';
import { describe as describeEvent } from '../../utils/audit/describe.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';

const nothing = () => undefined;

const items = Array.from({ length: 120 }, (_, index) => {
  const event = buildEvent({ time: NOW - index });
  const divider = { day: false, newAbove: null };
  return { key: `${index}`, event, sentence: describeEvent(event), unread: false, divider, account: null };
});

it('paints the first fifty rows before it makes the others', async () => {
  const root = document.createElement('div');
  onTestFinished(() => renderInto(null, root));
  const rows = () => root.querySelectorAll('li').length;
  renderInto(
    <EventList
      items={items}
      raised={new Map()}
      now={NOW}
      needle=""
      showAccount={false}
      selected={null}
      lastLook={null}
      hasMore={false}
      onMore={nothing}
      onOpen={nothing}
      onToggleRead={nothing}
      onCopy={nothing}
    />,
    root,
  );
  expect(rows()).toBe(50);
  await vi.waitFor(() => expect(rows()).toBe(120));
});
