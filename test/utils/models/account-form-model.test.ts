import { describe, expect, it, vi } from 'vitest';
import { accountsStore } from '../../../utils/browser/storage.ts';
import { Problem } from '../../../utils/errors.ts';
import { AccountFormModel } from '../../../utils/models/account-form-model.ts';
import { ProtectionModel, loadProtection } from '../../../utils/models/protection-model.ts';
import { WatchModel, loadWatch } from '../../../utils/models/watch-model.ts';
import { buildAccount } from '../../helpers/build-watch.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { NOW } from '../../helpers/build-event.ts';

async function openForm(answer: () => Promise<unknown>) {
  await accountsStore.set([buildAccount({ label: 'Staging' })]);
  const ask = vi.fn(answer);
  const saved = vi.fn();
  const watch = new WatchModel(await loadWatch(), () => NOW);
  const suggest = () => Promise.resolve('');
  const protection = new ProtectionModel(ask as never, suggest, await loadProtection());
  const form = new AccountFormModel(ask as never, watch, protection, null, saved);
  form.choice.mode.value = 'open';
  return { ask, form, saved };
}

describe('the form of an account', () => {
  it('asks nobody while something is wrong with it', async () => {
    const { ask, form } = await openForm(() => Promise.resolve());
    form.type({ label: 'Staging', ...CREDENTIAL });
    await form.save();
    expect([form.faults.value, ask.mock.calls.length]).toEqual([{ label: 'duplicate' }, 0]);
  });

  it('takes a complaint back when the field is changed, and leaves the others', async () => {
    const { form } = await openForm(() => Promise.resolve());
    await form.save();
    form.type({ label: 'Production' });
    expect(form.faults.value).toEqual({ apiKey: 'empty', apiSecret: 'empty' });
  });

  it('needs no label to test a connection', async () => {
    const { form } = await openForm(() => Promise.resolve({ types: 27, milliseconds: 90 }));
    form.type(CREDENTIAL);
    await form.test();
    expect(form.result.value).toEqual({ connection: { types: 27, milliseconds: 90 } });
  });

  it('forgets the secret once it is saved', async () => {
    const { form, saved } = await openForm(() => Promise.resolve('saved'));
    form.type({ label: 'Production', ...CREDENTIAL });
    await form.save();
    expect([form.draft.value.apiSecret, saved.mock.calls.length]).toEqual(['', 1]);
  });

  it('says which field is wrong when the key is watched already', async () => {
    const { form, saved } = await openForm(() => Promise.resolve('duplicate-key'));
    form.type({ label: 'Production', ...CREDENTIAL });
    await form.save();
    expect([form.faults.value, saved.mock.calls.length]).toEqual([{ apiKey: 'duplicate' }, 0]);
  });

  it('keeps what was typed when saving fails, and is ready again', async () => {
    const { form } = await openForm(() => Promise.reject(new Problem({ kind: 'refused', status: 401 })));
    form.type({ label: 'Production', ...CREDENTIAL });
    await form.save();
    expect(form.result.value).toEqual({ facts: { kind: 'refused', status: 401 } });
    expect([form.draft.value.apiSecret, form.busy.value]).toEqual([CREDENTIAL.apiSecret, null]);
  });
});
