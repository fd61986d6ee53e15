/** The options' section about notifications. */
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { LevelsPanel } from '../../components/settings/notices/LevelsPanel.tsx';
import { QuietPanel } from '../../components/settings/notices/QuietPanel.tsx';
import { TestNotice } from '../../components/settings/notices/TestNotice.tsx';
import { settingsStore } from '../../utils/browser/storage.ts';
import { NoticesModel } from '../../utils/models/notices-model.ts';
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
