/** Rules out of saved views. */
import { expect, it, vi } from 'vitest';
import { ruleSettingsStore } from '../../../utils/browser/rule-storage.ts';
import { settingsStore } from '../../../utils/browser/storage.ts';
import { OwnRulesModel } from '../../../utils/models/own-rules-model.ts';
import { openOptions } from '../../helpers/options.ts';

const VIEW = { id: 'v1', name: 'Apps', query: 'type:APP_*', starred: false };

async function open() {
  await settingsStore.update((settings) => ({ ...settings, views: { ...settings.views, saved: [VIEW] } }));
  const { rules, watch } = await openOptions();
  let ids = 0;
  return { rules, watch, model: new OwnRulesModel(rules, watch, () => `r${ids++}`) };
}

const own = async () => (await ruleSettingsStore.get()).own;

it('makes one that finds every event of a view, and one for many at once', async () => {
  const { model } = await open();
  model.add();
  await model.save();
  model.add();
  model.type({ isBurst: true, more: 3, minutes: 15, severity: 'high' });
  await model.save();
  expect(await own()).toEqual([
    { id: 'r0', view: 'v1', severity: 'medium', more: 0, minutes: 1 },
    { id: 'r1', view: 'v1', severity: 'high', more: 3, minutes: 15 },
  ]);
});

it('takes whole numbers only, and a view that is there', async () => {
  const { model } = await open();
  model.add();
  expect(model.isSound.value).toBe(true);
  for (const wrong of [{ more: 1.5 }, { more: NaN }, { minutes: 0 }, { minutes: 1441 }, { view: 'gone' }]) {
    model.add();
    model.type({ isBurst: true, ...wrong });
    expect(model.isSound.value).toBe(false);
  }
});

it('changes one in its place, and fills the form with it', async () => {
  const { model } = await open();
  for (let count = 0; count < 2; count++) {
    model.add();
    await model.save();
  }
  const [first] = await own();
  if (!first) throw new Error('Nothing was saved');
  model.edit(first);
  expect(model.draft.value).toMatchObject({ id: 'r0', isBurst: false });
  model.type({ severity: 'critical' });
  await model.save();
  expect((await own()).map(({ id, severity }) => [id, severity])).toEqual([
    ['r0', 'critical'],
    ['r1', 'medium'],
  ]);
});

it('is switched off, and removed until somebody takes it back', async () => {
  const { model, rules } = await open();
  model.add();
  await model.save();
  await model.setOn('own:r0', false);
  await vi.waitFor(() => expect(model.all.value).toMatchObject([{ id: 'own:r0', view: 'Apps', on: false }]));
  const [one] = model.all.value;
  if (one) await model.remove(one);
  expect(await own()).toEqual([]);
  await rules.undo();
  expect(await own()).toHaveLength(1);
});

it('says where its view is gone', async () => {
  const { model } = await open();
  model.add();
  await model.save();
  await settingsStore.update((settings) => ({ ...settings, views: { ...settings.views, saved: [] } }));
  await vi.waitFor(() => expect(model.all.value).toMatchObject([{ view: null }]));
});
