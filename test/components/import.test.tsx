import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ImportDialog } from '../../components/settings/ImportDialog.tsx';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { Ask } from '../../utils/browser/messages.ts';
import { Problem } from '../../utils/errors.ts';
import { ImportModel } from '../../utils/models/import-model.ts';
import type { Account } from '../../utils/watch/account.ts';
import { buildEvent } from '../helpers/build-event.ts';
import { buildAccount } from '../helpers/build-watch.ts';
import { render } from '../helpers/render.tsx';

const line = (apiKey: string | null) => `${buildEvent({ apiKey }).json}\n`;
const fileOf = (...lines: string[]) => new File(lines, 'old.ndjson');

function open(accounts: readonly Account[] = [], stored: readonly StoredEvent[] = []) {
  const ask = vi.fn((name: string, payload?: { lines?: readonly string[] }) =>
    Promise.resolve(name === 'addArchive' ? 'new-id' : Math.max(0, (payload?.lines?.length ?? 0) - 1)),
  );
  const page = ({ accounts: [id] }: { accounts: readonly string[] }) =>
    Promise.resolve(stored.filter(({ account }) => account === id));
  const model = new ImportModel({ page }, ask as unknown as Ask, signal(accounts));
  const root = render(<ImportDialog model={model} accounts={accounts} />);
  const press = (name: string) =>
    act(async () => {
      Array.from(root.querySelectorAll('button'))
        .find(({ textContent }) => textContent === name)
        ?.click();
      await vi.waitFor(() => expect(['adding', 'reading']).not.toContain(model.state.value?.kind));
    });
  const choose = (file: File) => act(() => model.choose(file));
  const chosen = () => Array.from(root.querySelectorAll('select'), ({ value }) => value);
  const asked = (name: string) => ask.mock.calls.filter(([asking]) => asking === name).map(([, payload]) => payload);
  return { model, root, ask, press, choose, chosen, asked };
}

describe('importing a file', () => {
  it('says what is in it, and which lines cannot be read', async () => {
    const { root, choose } = open();
    await choose(fileOf(line('a1b2c3d4'), 'nonsense\n', line('a1b2c3d4'), line('5ab0ac01'), '[1]\n'));
    expect(root.querySelector('dialog')?.getAttribute('aria-label')).toBe('Import “old.ndjson”');
    expect(root.textContent).toContain('3 events. Where do they belong?');
    expect(root.textContent).toContain('2 events of API key a1b2c3d4');
    expect(root.textContent).toContain(
      '2 lines cannot be read and will be left out: line 2: no JSON, line 5: no event',
    );
  });

  it('proposes the account whose events come from the same key, else one whose key ends like it', async () => {
    const accounts = [
      buildAccount({ id: 'known', label: 'Known', keyHint: '' }),
      buildAccount({ id: 'fresh', label: 'Fresh', keyHint: '01' }),
      buildAccount({ id: 'other', label: 'Other', keyHint: 'd4' }),
    ];
    const stored = [
      buildEvent({ account: 'known', apiKey: 'a1b2c3d4' }),
      buildEvent({ account: 'other', apiKey: 'x' }),
    ];
    const { choose, chosen } = open(accounts, stored);
    await choose(fileOf(line('a1b2c3d4'), line('5ab0ac01'), line('77777777'), line(null)));
    expect(chosen()).toEqual(['=known', '=fresh', 'new', 'new']);
  });

  it('adds the events where the person says, and tells what was new', async () => {
    const { model, root, press, choose, asked } = open([buildAccount({ id: 'mine' })]);
    await choose(fileOf(line('a1b2c3d4'), line('a1b2c3d4'), line('5ab0ac01'), line('5ab0ac02')));
    await act(() => {
      model.direct('a1b2c3d4', { account: 'mine' });
      model.direct('5ab0ac02', 'nowhere');
    });
    await press('Import these events');
    expect(asked('addArchive')).toEqual([{ label: '5ab0ac01', keyHint: '01' }]);
    expect(asked('importEvents')).toEqual([
      { account: 'mine', lines: [expect.any(String), expect.any(String)] },
      { account: 'new-id', lines: [expect.any(String)] },
    ]);
    expect(root.textContent).toContain('1 event added');
    expect(root.textContent).toContain('2 were here already');
    expect(asked('endImport')).toHaveLength(1);
    await press('Close');
    expect(root.textContent).toBe('');
  });

  it('hands over no more than a message can carry', async () => {
    const { press, choose, asked } = open();
    await choose(fileOf(...Array.from({ length: 2500 }, () => line('a1b2c3d4'))));
    await press('Import these events');
    expect(asked('importEvents').map((payload) => payload?.lines?.length)).toEqual([1000, 1000, 500]);
  });

  it('calls a new account as no other is called', async () => {
    const accounts = ['a1b2c3d4', 'a1b2c3d4 2'].map((label) => buildAccount({ id: label, label, keyHint: '' }));
    const { press, choose, asked } = open(accounts);
    await choose(fileOf(line('a1b2c3d4')));
    await press('Import these events');
    expect(asked('addArchive')).toMatchObject([{ label: 'a1b2c3d4 3' }]);
  });

  it('offers nothing where there are no events', async () => {
    const { root, choose } = open();
    await choose(fileOf('{"format":"audit-monitor-settings"}\n'));
    expect(root.textContent).toContain('There are no events in this file.');
    expect(Array.from(root.querySelectorAll('button'), ({ textContent }) => textContent)).toEqual(['Cancel']);
  });

  it('ends when somebody cancels; what was added stays', async () => {
    const { model, root, ask, choose } = open();
    await choose(fileOf(...Array.from({ length: 2500 }, () => line('a1b2c3d4'))));
    ask
      .mockImplementationOnce(() => Promise.resolve('new-id'))
      .mockImplementationOnce(() => {
        model.cancel();
        return Promise.resolve(1000);
      });
    await act(() => model.add());
    expect(root.textContent).toContain('1,000 events added');
    expect(root.textContent).toContain('Cancelled. What was added until then stays.');
  });

  it('says what is in the way', async () => {
    const { root, ask, press, choose } = open();
    await choose(fileOf(line('a1b2c3d4')));
    ask.mockRejectedValue(new Problem({ kind: 'locked' }));
    await press('Import these events');
    expect(root.textContent).toContain('The extension is locked');
  });
});
