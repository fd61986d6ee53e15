import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { revisionStore } from '../../../utils/browser/storage.ts';
import { UrgentFindingsModel } from '../../../utils/models/urgent-findings-model.ts';
import { WatchModel, loadWatch } from '../../../utils/models/watch-model.ts';
import type { StoredFinding } from '../../../utils/rules/stored-finding.ts';
import { MINUTE } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildFinding } from '../../helpers/findings.ts';

describe('the popup’s findings', () => {
  async function urgent(found: StoredFinding[]) {
    const watch = new WatchModel(await loadWatch(), () => NOW);
    const shown = [{ account: { id: 'production' } }] as unknown as typeof watch.watched.value;
    let alerts = found;
    const model = new UrgentFindingsModel({
      archive: { alerts: () => Promise.resolve(alerts) },
      watch: { ...watch, now: signal(NOW) },
      watched: signal(shown),
    });
    onTestFinished(() => {
      for (const one of [model, watch]) one[Symbol.dispose]();
    });
    return {
      model,
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
      buildFinding({ severity: 'high', rule: 'D1' }),
      buildFinding({ rule: 'D30', count: 6, events, account: null }),
      buildFinding({ severity: 'medium' }),
      buildFinding({ account: 'elsewhere' }),
    ]);
    await vi.waitFor(() =>
      expect(model.worst.value).toMatchObject({
        title: 'Signs of a takeover together',
        gist: 'Critical · 6 events in 12 min · Several accounts',
      }),
    );
    expect(model.others.value).toBe(1);
    await become([]);
    await vi.waitFor(() => expect([model.worst.value, model.others.value]).toEqual([null, 0]));
  });
});
