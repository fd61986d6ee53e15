import { describe, expect, it, vi } from 'vitest';
import { EmptyFeed } from '../../components/events/EmptyFeed.tsx';
import { ALL_TYPES } from '../../utils/audit/type-choice.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { NOW } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const nothing = () => undefined;

describe('an empty list', () => {
  const fine: WatchedAccount = {
    account: buildAccount(),
    status: { kind: 'fine', goodAt: NOW, nextAt: null, completeSince: null },
    progress: null,
  };
  const REFUSED: WatchedAccount = {
    ...fine,
    status: {
      kind: 'attention',
      facts: { kind: 'refused', status: 401, traceId: '7f1d0c2a' },
      since: NOW,
      goodAt: null,
    },
  };
  const empty = (parts: Partial<Parameters<typeof EmptyFeed>[0]>) =>
    render(
      <EmptyFeed
        accounts={[fine]}
        total={0}
        search=""
        choice={ALL_TYPES}
        fault={null}
        view={null}
        onLeaveView={nothing}
        onClearSearch={nothing}
        onClearTypes={nothing}
        onCheck={nothing}
        onRemedy={nothing}
        onCopyText={nothing}
        {...parts}
      />,
    );

  it.each([
    ['that nothing has happened', {}, 'Nothing has happened yet'],
    ['what hides the events', { total: 196, search: 'x', choice: new Set(['A', 'B']) }, '196 events, none match'],
    [
      'that a view hides them',
      { total: 2, search: 'x', view: 'Secrets' },
      'Your search and your view hide all of them.',
    ],
    ['which filters hide them', { total: 1, choice: new Set(['A']) }, '1 chosen type hides all of them.'],
    [
      'that the account is paused',
      { accounts: [{ ...fine, status: { kind: 'paused' } as const }] },
      'Nothing stored yet',
    ],
    [
      'that the archive is broken',
      { fault: { kind: 'storage' } as const },
      'The browser could not open the event archive',
    ],
    [
      'what the person has to do',
      {
        accounts: [REFUSED],
      },
      'Vonage refused the key or secret',
    ],
  ])('says %s', (_what, parts, words) => {
    expect(empty(parts).textContent).toContain(words);
  });

  it('offers what helps against a refused key, and its reference to copy', () => {
    const onRemedy = vi.fn();
    const onCopyText = vi.fn();
    const root = empty({ accounts: [REFUSED], onRemedy, onCopyText });
    const buttons = Array.from(root.querySelectorAll('button'));
    for (const button of buttons) button.click();
    expect(buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
      'Enter the new secret',
      'Test again',
      'Copy the trace id',
    ]);
    expect(root.textContent).toContain('401 · trace 7f1d0c2a');
    expect(onRemedy.mock.calls).toEqual([
      ['new-secret', 'production'],
      ['check-now', 'production'],
    ]);
    expect(onCopyText).toHaveBeenCalledWith('7f1d0c2a');
  });

  it('keeps the filters that can be removed apart from the button that removes them all', () => {
    const root = empty({ total: 196, search: 'x', choice: new Set(['A', 'B']) });
    const rows = Array.from(root.querySelectorAll('.acts'), (row) => row.textContent);
    expect(rows).toEqual(['“x”type 2 chosen', 'Clear filters']);
  });
});
