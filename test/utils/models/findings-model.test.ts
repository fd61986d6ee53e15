import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Problem } from '../../../utils/errors.ts';
import { revisionStore, ruleSettingsStore } from '../../../utils/browser/storage.ts';
import { findingRef } from '../../../utils/explorer-link.ts';
import { UrgentFindingsModel } from '../../../utils/models/urgent-findings-model.ts';
import { WatchModel, loadWatch } from '../../../utils/models/watch-model.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../utils/rules/rule-settings.ts';
import { type StoredFinding, UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { buildFinding, openFindings } from '../../helpers/findings.ts';

const handled = (parts: Partial<StoredFinding['handling']>) => ({ handling: { ...UNHANDLED, ...parts } });

describe('the list of findings', () => {
  it('holds what is open, the worst first, and counts the rest', async () => {
    const { model } = await openFindings([
      buildFinding({ severity: 'low', rule: 'D3' }),
      buildFinding({ rule: 'D30' }),
      buildFinding({ learning: true, severity: 'info' }),
      buildFinding({ ticket: 'CHG-1' }),
      buildFinding(handled({ snoozedUntil: NOW + HOUR })),
      buildFinding(handled({ closed: 'done' })),
    ]);
    expect(model.list.items.value.map(({ title }) => title)).toEqual(['Signs of a takeover together', 'New user']);
    expect(model.list.stands.value).toEqual([
      ['open', 2],
      ['learning', 1],
      ['expected', 1],
      ['snoozed', 1],
      ['closed', 1],
    ]);
  });

  it('offers what is rare only where there is any', async () => {
    const { model } = await openFindings([buildFinding()]);
    expect(model.list.stands.value.map(([stand]) => stand)).toEqual(['open', 'learning', 'closed']);
  });

  it('shows the finding of a link among its like, and says where there is none', async () => {
    const closed = buildFinding(handled({ closed: 'done' }));
    const { model, query } = await openFindings([buildFinding(), closed], {
      hash: `findings&f=${encodeURIComponent(findingRef(closed))}`,
    });
    expect([model.shown.value?.finding, model.list.stand.value]).toEqual([closed, 'closed']);
    query.showFinding('D6/production/gone/0');
    expect([model.shown.value, model.list.isGone.value]).toEqual([null, true]);
  });

  it('shows the first one where there is room beside, without a step of the history', async () => {
    const { model, address } = await openFindings([buildFinding()]);
    expect(model.shown.value).toBeNull();
    model.isWide.value = true;
    expect(model.shown.value?.title).toBe('API secret created');
    expect(address.steps).toHaveLength(1);
  });

  it('goes to the next and the one before', async () => {
    const [worst, mild] = [buildFinding(), buildFinding({ severity: 'low' })];
    const { model } = await openFindings([mild, worst]);
    model.step(1);
    expect(model.shown.value?.finding).toBe(worst);
    model.step(1);
    model.step(1);
    expect(model.shown.value?.finding).toBe(mild);
    model.step(-1);
    expect(model.shown.value?.finding).toBe(worst);
  });

  it('leads to the events behind a finding, and Back leads back', async () => {
    const { model, query, address } = await openFindings([buildFinding()]);
    model.isWide.value = true;
    const shown = model.shown.value;
    if (shown) model.showEvent(shown, ['production', 'e1']);
    expect([query.text.value, query.event.value, query.finding.value]).toEqual(['id:e1', ['production', 'e1'], null]);
    address.back();
    expect(model.shown.value?.ref).toBe(shown?.ref);
  });

  it('knows the findings that a chain is made of', async () => {
    const part = buildFinding();
    const chain = buildFinding({ rule: 'D30', facts: { rules: 'D1, D6' } });
    const others = [
      buildFinding({ account: 'other' }),
      buildFinding({ rule: 'D2' }),
      buildFinding({ at: NOW - 9 * DAY }),
    ];
    const { model } = await openFindings([part, chain, ...others]);
    model.step(1);
    expect(model.shown.value && model.list.partsOf(model.shown.value).map(({ finding }) => finding)).toEqual([part]);
  });

  it('says when every rule is off', async () => {
    const { model } = await openFindings([]);
    const { RULES } = await import('../../../utils/rules/registry.ts');
    expect(model.isOff.value).toBe(false);
    const choices = Object.fromEntries(RULES.map(({ id }) => [id, { on: false }]));
    await ruleSettingsStore.set({ ...DEFAULT_RULE_SETTINGS, choices });
    await vi.waitFor(() => expect(model.isOff.value).toBe(true));
  });
});

describe('the evidence of a finding', () => {
  it('is its events, the oldest first, and how far its account has learned', async () => {
    const taught = { version: 1, account: 'production', sequence: 0, runs: new Map(), counts: new Map(), newest: NOW };
    const events = [buildEvent({ id: 'late', time: NOW }), buildEvent({ id: 'early', time: NOW - DAY })];
    const { model } = await openFindings([buildFinding()], {
      events,
      taught: { ...taught, earliest: [NOW - 6 * DAY] } as never,
    });
    model.step(1);
    await vi.waitFor(() => expect(model.evidence.events.value?.map(({ id }) => id)).toEqual(['early', 'late']));
    await vi.waitFor(() =>
      expect(model.evidence.progress.value).toMatchObject({ isLearning: true, days: 6, ofDays: 14 }),
    );
  });
});

describe('what is done about a finding', () => {
  it('shows at once, and can be taken back', async () => {
    const finding = buildFinding();
    const { model, ask } = await openFindings([finding]);
    await model.acts.close(finding, 'dismissed', 'Bob was in Amsterdam');
    const closed = { ...UNHANDLED, closed: 'dismissed', note: 'Bob was in Amsterdam' };
    expect(ask).toHaveBeenLastCalledWith('handleFindings', { findings: [finding], handling: closed });
    expect(model.list.items.value).toEqual([]);
    await model.acts.undo();
    expect(ask).toHaveBeenLastCalledWith('handleFindings', { findings: [finding], handling: UNHANDLED });
    expect(model.list.items.value).toHaveLength(1);
  });

  it('is shown as it was where the background did not do it', async () => {
    const finding = buildFinding();
    const { model, ask } = await openFindings([finding]);
    ask.mockRejectedValue(new Problem({ kind: 'interrupted' }));
    await expect(model.acts.snooze(finding)).rejects.toThrow();
    expect(model.list.items.value).toHaveLength(1);
  });

  it('keeps every step that was taken', async () => {
    const { model, findings } = await openFindings([buildFinding()]);
    const current = () => findings.all.value?.[0] as StoredFinding;
    for (const step of [2, 0, 1]) await model.acts.takeStep(current(), step, true);
    await model.acts.takeStep(current(), 1, false);
    expect(current().handling?.steps).toEqual([0, 2]);
  });

  it('says before an exception how many findings it would hide, and what would be lost', async () => {
    const { model } = await openFindings([
      buildFinding({ at: NOW }),
      buildFinding(handled({ note: 'seen' })),
      buildFinding({ facts: { ip: '192.0.2.10' } }),
      buildFinding({ rule: 'D10' }),
    ]);
    model.step(1);
    model.forms.toggle('except');
    expect(model.forms.subjects.value).toEqual(['ip', 'user', 'country']);
    model.forms.subject.value = 'ip';
    expect(model.forms.preview.value).toEqual({ hidden: 2, handled: 1 });
    model.forms.subject.value = null;
    expect(model.forms.preview.value).toEqual({ hidden: 3, handled: 1 });
  });

  it('adds an exception for as long as was chosen, and takes it back alone', async () => {
    const kept = { rule: 'D1', account: null, subject: null, value: '', until: NOW + DAY };
    await ruleSettingsStore.set({ ...DEFAULT_RULE_SETTINGS, exceptions: [kept] });
    const { model, ask } = await openFindings([buildFinding()]);
    model.step(1);
    model.forms.toggle('except');
    model.forms.lasts.value = DAY;
    await model.forms.except();
    const added = {
      rule: 'D6',
      account: 'production',
      subject: 'ip' as const,
      value: '203.0.113.77',
      until: NOW + DAY,
    };
    expect(ask).toHaveBeenLastCalledWith('changeRules', { exceptions: [kept, added] });
    expect(model.forms.form.value).toBeNull();
    await ruleSettingsStore.set({ ...DEFAULT_RULE_SETTINGS, exceptions: [kept, added] });
    await model.acts.undo();
    expect(ask).toHaveBeenLastCalledWith('changeRules', { exceptions: [kept] });
  });

  it('files it under a change that covers it, for this rule or for all', async () => {
    const { model, ask } = await openFindings([buildFinding({ at: NOW - 4 * MINUTE })]);
    model.step(1);
    model.forms.toggle('expected');
    model.forms.ticket.value = { ...model.forms.ticket.value, name: ' CHG-123 ' };
    await model.forms.expect();
    const [[, { tickets }]] = ask.mock.calls as unknown as [[string, { tickets: { from: number; until: number }[] }]];
    expect(tickets).toMatchObject([{ name: 'CHG-123', account: 'production', rules: ['D6'] }]);
    expect(tickets[0]?.from).toBeLessThanOrEqual(NOW - 4 * MINUTE);
    expect(tickets[0]?.until).toBeGreaterThan(NOW);
  });

  it('refuses times that are none, and an end before the beginning', async () => {
    const { model } = await openFindings([buildFinding()]);
    model.step(1);
    model.forms.toggle('expected');
    const { ticket, faults } = model.forms;
    ticket.value = { ...ticket.value, from: 'soon' };
    expect(faults.value).toEqual({ from: 'bad', until: null });
    ticket.value = { ...ticket.value, from: '2026-03-04 14:00', until: '2026-03-04 13:00' };
    expect(faults.value).toEqual({ from: null, until: 'before' });
  });

  it('mutes the rule for a time, and says until when', async () => {
    const finding = buildFinding();
    const { model, ask } = await openFindings([finding]);
    model.step(1);
    model.forms.toggle('mute');
    await model.forms.mute();
    const mute = { rule: 'D6', account: 'production', until: NOW + DAY };
    expect(ask).toHaveBeenLastCalledWith('changeRules', { mutes: [mute] });
    await ruleSettingsStore.set({ ...DEFAULT_RULE_SETTINGS, mutes: [mute] });
    await vi.waitFor(() => expect(model.acts.mutedUntil(finding)).toBe(NOW + DAY));
    await model.acts.unmute(finding);
    expect(ask).toHaveBeenLastCalledWith('changeRules', { mutes: [] });
  });

  it('proposes what to leave alone where a rule was mostly dismissed', async () => {
    const { model } = await openFindings(
      Array.from({ length: 6 }, () => buildFinding({ rule: 'D2', ...handled({ closed: 'dismissed' }) })),
    );
    expect(model.acts.proposals.value).toMatchObject([{ rule: 'D2', subject: 'ip', value: '203.0.113.77' }]);
  });
});

describe('the popup’s findings', () => {
  async function urgent(found: StoredFinding[]) {
    const watch = new WatchModel(await loadWatch(), () => NOW);
    const shown = [{ account: { id: 'production' } }] as unknown as typeof watch.watched.value;
    let alerts = found;
    const model = new UrgentFindingsModel({
      archive: { alerts: () => Promise.resolve(alerts) },
      watch: { ...watch, now: signal(NOW) } as unknown as WatchModel,
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
