/** The options' section about rules. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { BacktestPanel } from '../../components/settings/rules/BacktestPanel.tsx';
import { LeftAlone } from '../../components/settings/rules/LeftAlone.tsx';
import { OwnRules } from '../../components/settings/rules/OwnRules.tsx';
import { RulesPanel } from '../../components/settings/rules/RulesPanel.tsx';
import { Usual } from '../../components/settings/rules/Usual.tsx';
import { settingsStore } from '../../utils/browser/storage.ts';
import { BacktestModel } from '../../utils/models/backtest-model.ts';
import { ExpectedModel } from '../../utils/models/expected-model.ts';
import { OwnRulesModel } from '../../utils/models/own-rules-model.ts';
import type { Finding } from '../../utils/rules/finding.ts';
import { DEFAULT_RULE_SETTINGS } from '../../utils/rules/rule-settings.ts';
import { DAY } from '../../utils/time.ts';
import { NOW } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { openOptions } from '../helpers/options.ts';
import { render } from '../helpers/render.tsx';

const ACCOUNTS = [buildAccount()];
const extent = () => Promise.resolve({ count: 500, oldest: null, newest: null, prunedBefore: 0 });
const nothing = () => undefined;

async function openModels() {
  const options = await openOptions(ACCOUNTS);
  const never = () => new Promise<never>(nothing);
  return { ...options, backtest: new BacktestModel({ extent }, options.watch, never) };
}

const buttons = (root: ParentNode, name: string) =>
  Array.from(root.querySelectorAll('button')).filter(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
const press = (root: ParentNode, name: string) => act(() => buttons(root, name)[0]?.click());
const fieldOf = (root: ParentNode, id: string) => root.querySelector<HTMLInputElement>(`[id="${id}"]`);
const type = (root: ParentNode, id: string, text: string) =>
  act(() => {
    const field = fieldOf(root, id);
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const submit = (form: Element | null | undefined) =>
  act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

async function openPanel(search: string) {
  const { rules, backtest } = await openModels();
  rules.text.value = search;
  const acts = { onSwitch: vi.fn(), onParams: vi.fn(), onLevel: vi.fn(), onMute: vi.fn(), onTry: vi.fn() };
  const counts = new Map([['D12', 2]]);
  const root = render(<RulesPanel model={rules} counts={counts} act={acts} backtest={backtest} accounts={ACCOUNTS} />);
  void act(() => root.querySelector<HTMLElement>('.fam')?.click());
  return { root, acts, rules, backtest };
}

describe('the table of rules', () => {
  it('says of a rule what it finds and misses, what attackers call it, and how it stands', async () => {
    const { root } = await openPanel('D12');
    const text = root.textContent;
    for (const part of [
      'Numbers released in a burst',
      '2 findings',
      'Several numbers are given up',
      'T1489',
      'archive.',
    ])
      expect(text).toContain(part);
    expect(root.querySelector('.fam')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('names a technique by the ids of both versions where they differ', async () => {
    const { root } = await openPanel('D10');
    expect(root.textContent).toContain('T1562.007 (v18), T1686.001 (v19)');
  });

  it('switches a rule, and says with which name', async () => {
    const { root, acts } = await openPanel('D6');
    void act(() => root.querySelector<HTMLElement>('[role="switch"][aria-label="API secret created"]')?.click());
    expect(acts.onSwitch).toHaveBeenCalledWith('D6', false);
  });

  it('takes thresholds within their bounds, saves them, and tries them as they stand in the form', async () => {
    const { root, acts } = await openPanel('D12');
    const save = () => buttons(root, 'Save thresholds')[0];
    expect(save()?.disabled).toBe(true);
    await type(root, 'D12-count', '1');
    expect([save()?.disabled, fieldOf(root, 'D12-count')?.getAttribute('aria-invalid')]).toEqual([true, 'true']);
    await type(root, 'D12-count', '7');
    await press(root, 'Try it');
    expect(acts.onTry).toHaveBeenLastCalledWith('D12', { count: 7, window: 15, share: 10 });
    await submit(root.querySelector('.thresholds'));
    expect(acts.onParams).toHaveBeenCalledWith('D12', { count: 7, window: 15, share: 10 });
  });

  it('mutes for a time and chooses a level of its own', async () => {
    const { root, acts } = await openPanel('D6');
    const mute = root.querySelector<HTMLSelectElement>('select');
    await act(() => {
      if (mute) mute.value = `${DAY}`;
      mute?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(acts.onMute).toHaveBeenCalledWith('D6', DAY);
    const urgent = Array.from(root.querySelectorAll<HTMLInputElement>('.loudness input')).at(-1);
    await act(() => urgent?.click());
    expect(acts.onLevel).toHaveBeenCalledWith('D6', 'urgent');
  });

  it('does not offer to try what judges nothing of the past', async () => {
    const { root } = await openPanel('D9');
    expect(buttons(root, 'Try it')).toEqual([]);
  });

  it('says so where nothing is called like that', async () => {
    const { root } = await openPanel('no such rule');
    expect([root.querySelector('table'), root.querySelector('[role="status"]')?.textContent]).toEqual([
      null,
      'No rule is called that.',
    ]);
  });
});

describe('a back-test', () => {
  const finding = (index: number, parts: Partial<Finding> = {}): Finding => ({
    rule: 'D6',
    account: 'production',
    key: '',
    bucket: index,
    severity: 'medium',
    at: NOW - index * DAY,
    events: [{ account: 'production', id: `e${index}`, at: NOW }],
    count: 1,
    facts: { user: 'bob@example.org' },
    late: true,
    learning: false,
    ...parts,
  });

  async function openDone(findings: readonly Finding[]) {
    const { backtest } = await openModels();
    backtest.subject.value = 'D6';
    backtest.state.value = { kind: 'done', findings };
    const panel = (subject: string) => (
      <BacktestPanel
        subject={subject}
        title="Try it"
        help=""
        run="Try it"
        model={backtest}
        accounts={ACCOUNTS}
        onRun={nothing}
      />
    );
    return { root: render(panel('D6')), other: render(panel('D7')), backtest };
  }

  it('lists what would have been found, each with its explanation, time, account and severity', async () => {
    const { root } = await openDone([finding(1), finding(2, { learning: true, severity: 'info' })]);
    expect(root.querySelector('[role="status"]')?.textContent).toBe(
      'Would have found 2 in the last 90 days. 1 while the account was learning, as Info.',
    );
    const [first] = root.querySelectorAll('.found li');
    for (const part of ['Medium', 'bob@example.org created an API secret.', 'UTC', 'Production'])
      expect(first?.textContent).toContain(part);
    expect(first?.querySelector('a')?.getAttribute('href')).toBe('/explorer.html#event=production/e1');
  });

  it('shows the first ones, and more on asking', async () => {
    const { root } = await openDone(Array.from({ length: 60 }, (_, index) => finding(index)));
    expect(root.querySelectorAll('.found li')).toHaveLength(10);
    await press(root, 'Show 50 more');
    expect(root.querySelectorAll('.found li')).toHaveLength(60);
  });

  it('says how far it is, and can be cancelled; what others try is not shown', async () => {
    const { root, other, backtest } = await openDone([]);
    await act(() => {
      backtest.state.value = { kind: 'running', events: 1000, total: 4000, found: 2 };
    });
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('1000');
    expect(root.textContent).toContain('1,000 of 4,000 events, 2 found so far');
    expect(other.querySelector('progress')).toBeNull();
    await press(root, 'Cancel');
    expect(backtest.state.value).toBeNull();
  });
});

it('makes a rule of a saved view, and lists it', async () => {
  const view = { id: 'v1', name: 'Apps', query: 'type:APP_*', starred: false };
  await settingsStore.update((settings) => ({ ...settings, views: { ...settings.views, saved: [view] } }));
  const { rules, watch, backtest } = await openModels();
  const model = new OwnRulesModel(rules, watch, () => 'r1');
  const onLevel = vi.fn();
  const root = render(
    <OwnRules model={model} backtest={backtest} accounts={ACCOUNTS} onTry={nothing} onLevel={onLevel} />,
  );
  await press(root, 'Add a rule');
  await act(() => model.type({ isBurst: true, more: 5, minutes: 10 }));
  expect(root.querySelectorAll('dialog input[type="number"]')).toHaveLength(2);
  await submit(root.querySelector('dialog form'));
  await vi.waitFor(() => expect(root.textContent).toContain('More than 5 events within 10 minutes'));
  expect(root.querySelector('[role="switch"]')?.getAttribute('aria-label')).toBe('Rule on “Apps”');
  const level = root.querySelector<HTMLSelectElement>('[aria-label="How the rule on “Apps” tells you"]');
  if (level) level.value = 'urgent';
  level?.dispatchEvent(new Event('change'));
  expect(onLevel.mock.calls).toEqual([[expect.stringMatching(/^own:/), 'urgent']]);
});

it('lists what is left alone with its end, and lets it be removed', async () => {
  const { rules, ask } = await openModels();
  const model = new ExpectedModel(rules, () => NOW);
  const settings = {
    ...DEFAULT_RULE_SETTINGS,
    tickets: [{ name: 'CHG-1', account: null, rules: ['D6'], from: NOW - DAY, until: NOW - 1 }],
    exceptions: [{ rule: 'D1', account: 'gone', subject: 'country' as const, value: 'NL', until: NOW + DAY }],
  };
  const root = render(
    <LeftAlone
      model={model}
      settings={settings}
      accounts={ACCOUNTS}
      now={NOW}
      titleOf={(rule) => `title of ${rule}`}
    />,
  );
  expect(Array.from(root.querySelectorAll('li'), ({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/CHG-1.*Over.*title of D6 · .*every account · .* to .* UTC/),
    expect.stringMatching(/title of D1.*the country NL · .*an account that is gone · .*until .* UTC/),
  ]);
  await press(root, 'Remove CHG-1');
  await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('changeRules', { tickets: [] }));
});

it('keeps what it cannot take in the field, and says why', async () => {
  const { rules } = await openModels();
  const model = new ExpectedModel(rules, () => NOW);
  const root = render(<Usual model={model} expected={rules.settings.value.expected} />);
  await type(root, 'usual-country', 'Germany');
  await submit(fieldOf(root, 'usual-country')?.form);
  expect([root.querySelector('.err')?.textContent, fieldOf(root, 'usual-country')?.value]).toEqual([
    'No country has this code.',
    'Germany',
  ]);
  await type(root, 'usual-country', 'de');
  await submit(fieldOf(root, 'usual-country')?.form);
  expect([root.querySelector('.err'), fieldOf(root, 'usual-country')?.value]).toEqual([null, '']);
});
