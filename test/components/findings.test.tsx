import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ViewTabs } from '../../components/explorer/ViewTabs.tsx';
import { FindingBanner } from '../../components/findings/FindingBanner.tsx';
import { FindingDetail } from '../../components/findings/FindingDetail.tsx';
import { FindingList } from '../../components/findings/FindingList.tsx';
import { NoFindings } from '../../components/findings/NoFindings.tsx';
import { Proposals } from '../../components/findings/Proposals.tsx';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { type StoredFinding, UNHANDLED } from '../../utils/rules/stored-finding.ts';
import { HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { buildFinding, openFindings } from '../helpers/findings.ts';
import { render } from '../helpers/render.tsx';

const HOSTILE = '<img src=x onerror=alert(1)>\u202Egro.elpmaxe';

/** A finding with its details open. */
async function detail(finding: StoredFinding, events: StoredEvent[] = [], others: StoredFinding[] = []) {
  const opened = await openFindings([finding, ...others], { events });
  const { model } = opened;
  const attempt = vi.fn((work: Promise<unknown>) => void work);
  const told = model.list.told.value.find((one) => one.finding === finding);
  if (!told) throw new Error('It is not listed');
  model.open(told);
  await vi.waitFor(() => expect(model.evidence.events.value).not.toBeNull());
  const Shown = () =>
    model.shown.value && <FindingDetail told={model.shown.value} model={model} hasOthers attempt={attempt} />;
  const root = render(<Shown />);
  const press = (name: string) =>
    act(async () => {
      const found = Array.from(root.querySelectorAll('button')).find(({ textContent }) => textContent?.trim() === name);
      found?.click();
      await Promise.resolve();
    });
  return { ...opened, root, press };
}

describe('the list', () => {
  async function list(found: StoredFinding[]) {
    const { model } = await openFindings(found);
    const [onChoose, onOpen] = [vi.fn(), vi.fn()];
    const root = render(
      <FindingList
        stand="open"
        stands={model.list.stands.value}
        items={model.list.items.value}
        hasMore={false}
        now={NOW}
        shown={null}
        onChoose={onChoose}
        onOpen={onOpen}
        onMore={vi.fn()}
      />,
    );
    return { root, onChoose, onOpen, model };
  }

  it('is named, and says of each finding how bad it is, what, when, how much and where', async () => {
    const { root, onOpen, model } = await list([buildFinding({ count: 3 })]);
    const item = root.querySelector('ol[aria-label="Findings"] > li button');
    expect(item?.textContent).toBe(
      'API secret created4 minCritical · 3 events · Productionbob@example.org from 203.0.113.77 (Netherlands) created an API secret. Whoever has it can do everything. The country is new to this account.',
    );
    item?.dispatchEvent(new Event('click', { bubbles: true }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(model.list.items.value[0]);
  });

  it('chooses among what is open, learnt from and closed, each with its count', async () => {
    const { root, onChoose } = await list([buildFinding(), buildFinding({ learning: true })]);
    const group = root.querySelector('[role="radiogroup"]');
    expect(group?.textContent).toBe('Open 1Learning 1Closed 0');
    group?.querySelectorAll('input')[2]?.click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('closed');
  });

  it('shows text from outside as text, and its invisible characters', async () => {
    const { root } = await list([buildFinding({ facts: { user: HOSTILE } })]);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>‹U+202E›gro.elpmaxe created');
  });
});

describe('a finding', () => {
  it('says how it unfolded, and leads to every event', async () => {
    const { root, press, query } = await detail(buildFinding(), [
      buildEvent({ id: 'e1', type: 'ACCOUNT_SECRET_CREATE', time: NOW - 2 * HOUR, userEmail: HOSTILE }),
    ]);
    const lines = root.querySelectorAll('.unfolded li');
    expect(lines[0]?.textContent).toContain('2026-03-04 12:32:20High');
    expect(lines[0]?.textContent).toContain('created an API secret');
    expect(root.querySelector('img')).toBeNull();
    await press('Show the event');
    expect([query.text.value, query.finding.value]).toEqual(['id:e1', null]);
  });

  it('says what is no longer in the archive, and what was not kept', async () => {
    const { root } = await detail(buildFinding({ count: 30 }));
    expect(root.textContent).toContain('1 of 30 events are kept with the finding.');
    expect(root.textContent).toContain('1 event behind it is no longer in the archive.');
  });

  it('keeps the steps that were taken', async () => {
    const { root, ask } = await detail(buildFinding());
    const boxes = root.querySelectorAll<HTMLInputElement>('.steps input');
    await act(async () => boxes[1]?.click());
    expect(ask).toHaveBeenCalledWith(
      'handleFindings',
      expect.objectContaining({ handling: { ...UNHANDLED, steps: [1] } }),
    );
    expect(Array.from(boxes, ({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('says why it fired, what attackers call it in both versions, and what the rule does not see', async () => {
    const { root } = await detail(buildFinding({ rule: 'D10' }));
    expect(root.querySelector('.facts')?.textContent).toContain('Address203.0.113.77');
    expect(root.querySelector('.tags')?.textContent).toContain('T1562.007 (v18), T1686.001 (v19)');
    expect(root.querySelectorAll('.known-gaps li').length).toBeGreaterThan(0);
  });

  it('is closed with a note, by two words for two ends', async () => {
    const { root, press, ask } = await detail(buildFinding());
    await press('Acknowledge');
    const note = root.querySelector('textarea');
    expect(document.activeElement).toBe(note);
    await act(() => {
      if (note) note.value = 'Bob, on holiday';
      note?.dispatchEvent(new Event('input'));
    });
    await press('Nothing wrong');
    const handling = { ...UNHANDLED, closed: 'dismissed', note: 'Bob, on holiday' };
    expect(ask).toHaveBeenCalledWith('handleFindings', expect.objectContaining({ handling }));
    expect(root.textContent).toContain('Note Bob, on holiday');
    await press('Reopen');
    expect(root.querySelector('.facts-line')?.textContent).toContain('Open');
  });

  it('offers an exception about the smallest thing, and says what it would put aside', async () => {
    const { root, press, ask } = await detail(buildFinding(), [], [buildFinding()]);
    await press('Add exception');
    const [about] = root.querySelectorAll('select');
    expect(Array.from(about?.options ?? [], ({ text }) => text)).toEqual([
      'the address 203.0.113.77',
      'the user bob@example.org',
      'the country NL',
      'anything that this rule finds',
    ]);
    expect(root.querySelector('form [role="status"]')?.textContent).toBe('Would put 2 findings aside.');
    await act(() => root.querySelector('form')?.requestSubmit());
    await vi.waitFor(() =>
      expect(ask).toHaveBeenCalledWith('changeRules', { exceptions: [expect.objectContaining({ subject: 'ip' })] }),
    );
  });

  it('cannot be filed under a change without a name', async () => {
    const { root, press } = await detail(buildFinding());
    await press('Expected change');
    const file = root.querySelector<HTMLButtonElement>('form [type="submit"]');
    expect(file?.disabled).toBe(true);
    await act(() => {
      const name = root.querySelector('input');
      if (name) name.value = 'CHG-123';
      name?.dispatchEvent(new Event('input'));
    });
    expect(file?.disabled).toBe(false);
  });

  it('gives the focus back to the button that opened its form', async () => {
    const { root, press } = await detail(buildFinding());
    await press('Mute the rule');
    expect(root.querySelector('form')?.contains(document.activeElement)).toBe(true);
    await press('Cancel');
    expect(document.activeElement?.textContent).toBe('Mute the rule');
  });
});

it('a rule that was mostly dismissed proposes what to leave alone, with one click', () => {
  const onAccept = vi.fn();
  const proposal = { rule: 'D2', account: 'p', subject: 'ip', value: '192.0.2.7', until: NOW } as const;
  const root = render(
    <Proposals proposals={[proposal]} titleOf={() => 'Who\u202e'} labelOf={() => 'Production'} onAccept={onAccept} />,
  );
  expect(root.textContent).toContain('“Who‹U+202E›” was dismissed often this week');
  expect(root.textContent).toContain('Leave the address 192.0.2.7 alone in Production, for 90 days?');
  root.querySelector('button')?.click();
  expect(onAccept).toHaveBeenCalledExactlyOnceWith(proposal);
});

it.each([
  ['no account', { hasAccounts: false }, 'No account yet'],
  ['no rule on', { isOff: true }, 'All rules are off'],
  ['nothing found yet', { isFirst: true }, 'No findings yet'],
  ['nothing left to do', {}, 'Nothing is open'],
  ['nothing closed', { stand: 'closed' as const }, 'Nothing is closed'],
  ['no archive', { fault: { kind: 'storage' as const } }, 'The browser could not open the event archive'],
])('the empty list says that there is %s', (_what, parts, words) => {
  const usual = { fault: null, hasAccounts: true, isOff: false, isFirst: false, stand: 'open' as const };
  const root = render(<NoFindings {...usual} {...parts} onOptions={vi.fn()} />);
  expect(root.querySelector('h2')?.textContent).toBe(words);
});

it.each([
  [2, 0, '2 open'],
  [2, 3, '2 open, 3 late'],
  [0, 3, '3 late'],
])('the way to findings says how many wait: %i open and %i late', (open, late, words) => {
  const links = { events: '', findings: 'findings' };
  const root = render(<ViewTabs shown="events" links={links} open={open} late={late} worst={open ? 'high' : null} />);
  expect(root.querySelector('.tag')?.textContent).toBe(words);
});

it('the banner lists the worst of what cannot wait, and leads to each', () => {
  const onOpen = vi.fn();
  const worst = { ref: 'D30', severity: 'critical', title: HOSTILE, gist: 'Critical · 6 events' } as const;
  const next = { ref: 'D1', severity: 'high', title: 'New country', gist: 'High · 1 event' } as const;
  const root = render(<FindingBanner shown={[worst, next]} others={2} onOpen={onOpen} />);
  const buttons = Array.from(root.querySelectorAll('button'));
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    '<img src=x onerror=alert(1)>‹U+202E›gro.elpmaxeCritical · 6 events',
    'New countryHigh · 1 event2 more',
  ]);
  buttons[1]?.click();
  expect(onOpen.mock.calls).toEqual([['D1']]);
});
