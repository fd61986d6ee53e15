import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { revisionStore } from '../../../utils/browser/storage.ts';
import { type Raised, UrgentFindingsModel } from '../../../utils/models/urgent-findings-model.ts';
import { WatchModel, loadWatch } from '../../../utils/models/watch-model.ts';
import { type StoredFinding, UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { MINUTE } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildFinding } from '../../helpers/findings.ts';

describe('the popup’s findings', () => {
  async function urgent(found: StoredFinding[]) {
    const watch = new WatchModel(await loadWatch(), () => NOW);
    const shown = [{ account: { id: 'production' } }] as unknown as typeof watch.watched.value;
    let alerts = found;
    const raised = signal<ReadonlyMap<string, Raised>>(new Map());
    const model = new UrgentFindingsModel({
      archive: { alerts: () => Promise.resolve(alerts) },
      watch: { ...watch, now: signal(NOW) },
      watched: signal(shown),
      raised,
    });
    onTestFinished(() => {
      for (const one of [model, watch]) one[Symbol.dispose]();
    });
    return {
      model,
      raised,
      become: async (next: StoredFinding[]) => {
        alerts = next;
        await revisionStore.update((revision) => revision + 1);
      },
    };
  }

  it('are the critical and high ones of the accounts in view, the worst in words', async () => {
    const events = [
      { account: 'production', id: 'a', at: NOW - 12 * MINUTE },
      { account: 'production', id: 'b', at: NOW },
    ];
    const { model, become } = await urgent([
      ...Array.from({ length: 4 }, () => buildFinding({ severity: 'high', rule: 'D1' })),
      buildFinding({ rule: 'D30', count: 6, events, account: null }),
      buildFinding({ severity: 'medium' }),
      buildFinding({ account: 'elsewhere' }),
    ]);
    await vi.waitFor(() =>
      expect(model.shown.value).toMatchObject([
        {
          title: 'Signs of a takeover together',
          gist: 'Critical · 6 events in 12 min · Several accounts',
        },
        { title: 'New country' },
        { title: 'New country' },
      ]),
    );
    expect(model.others.value).toBe(2);
    await become([]);
    await vi.waitFor(() => expect([model.shown.value, model.others.value]).toEqual([[], 0]));
  });

  it('raise the events behind them, each to the worst that it is part of', async () => {
    const behind = (...ids: string[]) => ({ events: ids.map((id) => ({ account: 'production', id, at: NOW })) });
    const { raised, become } = await urgent([
      buildFinding({ severity: 'medium', rule: 'D3', ...behind('a', 'b') }),
      buildFinding({ severity: 'critical', rule: 'D30', ...behind('b') }),
      buildFinding({ severity: 'critical', handling: { ...UNHANDLED, closed: 'done' }, ...behind('a', 'c') }),
    ]);
    const levels = () => Array.from(raised.value, ([key, { severity, title }]) => `${key}, ${severity}: ${title}`);
    await vi.waitFor(() =>
      expect(levels()).toEqual([
        'production b, critical: Signs of a takeover together',
        'production a, medium: New user',
      ]),
    );
    await become([]);
    await vi.waitFor(() => expect(levels()).toEqual([]));
  });
});
