/** The options' section about notifications. */
import { act } from 'preact/test-utils';
import { expect, it, onTestFinished, vi } from 'vitest';
import { RuleLoudness } from '../../components/settings/rules/RuleLoudness.tsx';
import { Section } from '../../components/settings/Section.tsx';
import { CountsPanel } from '../../components/settings/CountsPanel.tsx';
import { LevelsPanel } from '../../components/settings/notices/LevelsPanel.tsx';
import { QuietPanel } from '../../components/settings/notices/QuietPanel.tsx';
import { TestNotice } from '../../components/settings/notices/TestNotice.tsx';
import { settingsStore } from '../../utils/browser/storage.ts';
import type { ListedRule } from '../../utils/models/rule-list.ts';
import { NoticesModel } from '../../utils/models/notices-model.ts';
import { DEFAULT_NOTICES, type NoticeSettings } from '../../utils/watch/notice-settings.ts';
import { NOW } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { openOptions } from '../helpers/options.ts';
import { render } from '../helpers/render.tsx';

const ACCOUNTS = [buildAccount({ notices: false })];

async function open() {
  const { ask, page, watch } = await openOptions(ACCOUNTS);
  return new NoticesModel(ask, watch, page, () => NOW);
}

const levels = async () => (await settingsStore.get()).notices.levels;

it('comes in view where a link leads to it, though the page was there before', () => {
  const shown: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function note(this: Element) {
    shown.push(this.id);
  });
  location.hash = '#rules';
  onTestFinished(() => {
    location.hash = '';
  });
  render(
    <>
      <Section id="notices" title="Notifications">
        {null}
      </Section>
      <Section id="rules" title="Detection rules">
        {null}
      </Section>
    </>,
  );
  expect(shown).toEqual(['rules']);
});

it.each<[string, Partial<NoticeSettings['levels']>, readonly string[], string]>([
  ['nothing where its switches say it all', {}, [], ''],
  ['that its family is off', { families: { secrets: 'off' } }, [], 'family: Off'],
  ['that its severity has no notice', { severities: { high: 'badge' } }, [], 'severity: Badge'],
  ['nothing where its own switch decides', { families: { secrets: 'badge' } }, ['ACCOUNT_SECRET_CREATE'], ''],
])('says of an event type %s', (_what, chosen, unnotified, says) => {
  const root = render(
    <CountsPanel
      types={['ACCOUNT_SECRET_CREATE']}
      uncounted={[]}
      unnotified={unnotified}
      notices={{ ...DEFAULT_NOTICES, levels: { ...DEFAULT_NOTICES.levels, ...chosen } }}
      onChange={vi.fn()}
    />,
  );
  void act(() => root.querySelector<HTMLElement>('.fam')?.click());
  expect(Array.from(root.querySelectorAll('.one .help'), ({ textContent }) => textContent)).toEqual([
    'ACCOUNT_SECRET_CREATE',
    says,
  ]);
});

it('says what decides how loud a rule is', async () => {
  const { rules } = await openOptions(ACCOUNTS);
  const rule = () => rules.all.value.find(({ id }) => id === 'D6') as ListedRule;
  const says = () =>
    render(<RuleLoudness rule={rule()} onLevel={vi.fn()} onMute={vi.fn()} />).querySelector('.help')?.textContent;
  expect(says()).toBe(
    'Decided by: account, where one has a level; else Info: Notice (default), Medium: Notice (default), Critical: Urgent (severity).',
  );
  const notices = { ...DEFAULT_NOTICES, levels: { ...DEFAULT_NOTICES.levels, rules: { D6: 'badge' as const } } };
  await settingsStore.update((settings) => ({ ...settings, notices }));
  await vi.waitFor(() => expect(rule().level).toBe('badge'));
  expect(says()).toBe('Decided by: rule.');
});

it('chooses a level in a named group, and says what decides', async () => {
  const model = await open();
  const root = render(<LevelsPanel model={model} accounts={ACCOUNTS} />);
  const group = () => {
    const label = Array.from(root.querySelectorAll('.sr')).find(
      ({ textContent }) => textContent === 'Level of Secrets',
    );
    return root.querySelector(`[aria-labelledby="${label?.id}"]`);
  };
  const rowOf = () => group()?.closest('tr');
  expect(rowOf()?.lastElementChild?.textContent).toBe('severity');
  void act(() =>
    Array.from(group()?.querySelectorAll('input') ?? [])
      .at(-1)
      ?.click(),
  );
  await vi.waitFor(async () => expect((await levels()).families).toEqual({ secrets: 'urgent' }));
  await vi.waitFor(() => expect(rowOf()?.lastElementChild?.textContent).toBe('family: Urgent'));
});

it('says where an account’s own switch keeps it silent', async () => {
  const root = render(<LevelsPanel model={await open()} accounts={ACCOUNTS} />);
  expect(root.textContent).toContain('Its notices are switched off on its card.');
});

it('shows hours and days once quiet hours are on, and explains the night', async () => {
  const model = await open();
  const root = render(<QuietPanel model={model} now={NOW} />);
  expect(root.querySelector('#quiet-from')).toBeNull();
  void act(() => root.querySelector<HTMLElement>('[role="switch"]')?.click());
  await vi.waitFor(() => expect(root.textContent).toContain('From 22:00 to 07:00 on the next day'));
  const sunday = () =>
    Array.from(root.querySelectorAll('.days button')).find(({ textContent }) => textContent === 'Sun');
  void act(() => (sunday() as HTMLElement).click());
  await vi.waitFor(() => expect(sunday()?.getAttribute('aria-pressed')).toBe('false'));
  await act(() => {
    const to = root.querySelector<HTMLInputElement>('#quiet-to');
    if (to) to.value = '23:30';
    to?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(() => expect(root.textContent).toContain('From 22:00 to 23:30.'));
});

it.each([
  [true, 'Given to the system at', false],
  [false, 'The browser does not show it.', true],
  [null, 'It could not be tried.', false],
])('says what came of a test notice: %s', (given, words, showsHelp) => {
  const root = render(<TestNotice tested={{ at: NOW, given }} onTest={() => undefined} />);
  expect(root.querySelector('[role="status"]')?.textContent).toContain(words);
  expect(root.querySelector('details')?.open).toBe(showsHelp);
});
