import { describe, expect, it, vi } from 'vitest';
import { ruleSettingsStore } from '../../../utils/browser/rule-storage.ts';
import { Problem } from '../../../utils/errors.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../utils/rules/rule-settings.ts';
import { type StoredFinding, UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildFinding, openFindings } from '../../helpers/findings.ts';

const handled = (parts: Partial<StoredFinding['handling']>) => ({ handling: { ...UNHANDLED, ...parts } });

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
    await expect(model.acts.snooze(finding)).rejects.toThrow('interrupted');
    expect(model.list.items.value).toHaveLength(1);
  });

  it('keeps every step that was taken', async () => {
    const { model, findings } = await openFindings([buildFinding()]);
    const current = () => findings.all.value?.[0] as StoredFinding;
    for (const step of [2, 0, 1]) await model.acts.takeStep(current(), step, true);
    await model.acts.takeStep(current(), 1, false);
    expect(current().handling?.steps).toEqual([0, 2]);
  });

  it('says before an exception how many findings it would put aside', async () => {
    const { model } = await openFindings([
      buildFinding({ at: NOW }),
      buildFinding(handled({ note: 'seen' })),
      buildFinding({ facts: { ip: '192.0.2.10' } }),
      buildFinding({ rule: 'D10' }),
      buildFinding({ excepted: true }),
    ]);
    model.step(1);
    model.forms.toggle('except');
    expect(model.forms.subjects.value).toEqual(['ip', 'user', 'country']);
    model.forms.subject.value = 'ip';
    expect(model.forms.preview.value).toBe(2);
    model.forms.subject.value = null;
    expect(model.forms.preview.value).toBe(3);
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
