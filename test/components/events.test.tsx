import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContextFacts } from '../../components/events/ContextFacts.tsx';
import { EmptyFeed } from '../../components/events/EmptyFeed.tsx';
import { EventRow } from '../../components/events/EventRow.tsx';
import { RawJson } from '../../components/events/RawJson.tsx';
import { SentenceText } from '../../components/events/SentenceText.tsx';
import { Words } from '../../components/events/Words.tsx';
import { describe as describeEvent } from '../../utils/audit/describe.ts';
import { ALL_TYPES } from '../../utils/audit/type-choice.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const nothing = () => undefined;

describe('text from outside', () => {
  it('is text, whatever it says', () => {
    const event = buildEvent({ context: { created: { name: '<img src=x onerror=alert(1)><script>1</script>' } } });
    const root = render(<SentenceText sentence={describeEvent(event)} />);
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('is isolated from the direction of what surrounds it', () => {
    const root = render(<Words text="خط الحجز" />);
    expect(root.querySelector('bdi')?.textContent).toBe('خط الحجز');
  });

  it('has the hits of a search marked, and loses nothing of itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ minLength: 1, maxLength: 4 }), (text, needle) => {
        const plain = render(<Words text={text} />).textContent;
        const marked = render(<Words text={text} needle={needle} />);
        const hits = Array.from(marked.querySelectorAll('mark'), (mark) => mark.textContent?.toLowerCase());
        return marked.textContent === plain && hits.every((hit) => hit === needle.trim().toLowerCase());
      }),
      { numRuns: 50 },
    );
  });
});

describe('a row', () => {
  const event = buildEvent({ type: 'USER_MFA_RESET', ip: null });
  const item = {
    key: 'k',
    event,
    sentence: describeEvent(event),
    unread: true,
    divider: { day: true, newAbove: null },
    account: buildAccount(),
  };
  const row = () => (
    <EventRow
      item={item}
      now={NOW}
      needle=""
      showAccount
      selected={false}
      focusable
      onOpen={nothing}
      onToggleRead={nothing}
      onCopy={nothing}
    />
  );

  it('says by mark and by word that it is unread', () => {
    const root = render(row());
    expect(root.querySelector('.row')?.classList.contains('unread')).toBe(true);
    expect(root.querySelector('button.open')?.textContent).toMatch(/^Unread\. alice@example\.org/);
  });

  it('says what it does not know: the type, the address', () => {
    expect(render(row()).textContent).toMatch(/Unknown type.*no IP recorded/);
  });

  it('has the exact time in UTC and on the person’s clock', () => {
    const time = render(row()).querySelector('time');
    expect(time?.getAttribute('title')).toBe('2026-03-04 14:26:03 UTC\n2026-03-04 14:26:03 UTC+00:00');
  });
});

describe('an empty list', () => {
  const fine: WatchedAccount = {
    account: buildAccount(),
    status: { kind: 'fine', goodAt: NOW, nextAt: null },
    progress: null,
  };
  const empty = (parts: Partial<Parameters<typeof EmptyFeed>[0]>) =>
    render(
      <EmptyFeed
        accounts={[fine]}
        total={0}
        search=""
        choice={ALL_TYPES}
        fault={null}
        onClearSearch={nothing}
        onClearTypes={nothing}
        onCheck={nothing}
        {...parts}
      />,
    ).textContent;

  it.each([
    ['that nothing has happened', {}, 'Nothing has happened yet'],
    ['what hides the events', { total: 196, search: 'x', choice: new Set(['A', 'B']) }, '196 events, none match'],
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
        accounts: [
          {
            ...fine,
            status: { kind: 'attention', facts: { kind: 'refused', status: 401 }, since: NOW, goodAt: null } as const,
          },
        ],
      },
      'Vonage refused the key or secret',
    ],
  ])('says %s', (_what, parts, words) => {
    expect(empty(parts)).toContain(words);
  });
});

it('cuts a megabyte of JSON, and shows all of it when asked', async () => {
  const root = render(<RawJson json={JSON.stringify({ text: 'x'.repeat(1_000_000) })} />);
  expect(root.querySelector('pre')?.textContent?.length).toBe(32_001);
  root.querySelector('button')?.click();
  await expect.poll(() => root.querySelector('pre')?.textContent?.length).toBeGreaterThan(1_000_000);
});

it('shows a context as one fact per value', () => {
  const root = render(<ContextFacts context={{ appId: 'a', new: { url: 'https://example.org' } }} />);
  expect(Array.from(root.querySelectorAll('dl > div'), (fact) => fact.textContent)).toEqual([
    'appIda',
    'new › urlhttps://example.org',
  ]);
});
