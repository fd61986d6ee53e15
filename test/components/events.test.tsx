import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContextFacts } from '../../components/events/ContextFacts.tsx';
import { EventRow } from '../../components/events/EventRow.tsx';
import { RawJson } from '../../components/events/RawJson.tsx';
import { SentenceText } from '../../components/events/SentenceText.tsx';
import { Words } from '../../components/events/Words.tsx';
import type { Severity } from '../../utils/audit/catalogue.ts';
import { describe as describeEvent } from '../../utils/audit/describe.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const nothing = () => undefined;

describe('text from outside', () => {
  it('is text, whatever it says (fault 40)', () => {
    const event = buildEvent({ context: { created: { name: '<img src=x onerror=alert(1)><script>1</script>' } } });
    const root = render(<SentenceText sentence={describeEvent(event)} />);
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('is isolated from the direction of what surrounds it (fault 41)', () => {
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
  const row = (parts: Partial<FeedItem> = {}, showAccount = true, raised?: Severity) => (
    <EventRow
      item={{ ...item, ...parts }}
      raised={raised}
      now={NOW}
      needle=""
      showAccount={showAccount}
      selected={false}
      focusable
      timeCard="card"
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

  it('is as severe as what a rule found in it, and never less than its type', () => {
    const login = buildEvent({ type: 'USER_LOGIN' });
    const levelOf = (raised?: Severity) =>
      render(row({ event: login }, true, raised))
        .querySelector('.meta')
        ?.textContent?.slice(0, 4);
    expect([levelOf(), levelOf('high')]).toEqual(['Info', 'High']);
    const allowed = buildEvent({ type: 'IP_WHITELIST_CREATE' });
    expect(render(row({ event: allowed }, true, 'low')).querySelector('.meta')?.textContent).toMatch(/^High/);
  });

  it('says what it does not know: the type, the address', () => {
    expect(render(row()).textContent).toMatch(/Unknown type.*no IP recorded/);
  });

  it('says plainly that it is made up, if it is', () => {
    expect(render(row({ account: buildAccount({ sample: true }) }, false)).querySelector('.meta')?.textContent).toMatch(
      /Sample$/,
    );
  });
});

it('cuts a megabyte of JSON, and shows all of it when asked (fault 37)', async () => {
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
