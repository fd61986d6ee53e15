import { describe, expect, it, vi } from 'vitest';
import { ruleSettingsStore } from '../../../utils/browser/rule-storage.ts';
import { findingRef } from '../../../utils/explorer-link.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../utils/rules/rule-settings.ts';
import { type StoredFinding, UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { buildFinding, openFindings } from '../../helpers/findings.ts';

const handled = (parts: Partial<StoredFinding['handling']>) => ({ handling: { ...UNHANDLED, ...parts } });

describe('the list of findings', () => {
  it('holds what is open, the worst first, and counts the rest', async () => {
    const { model } = await openFindings([
      buildFinding({ severity: 'low', rule: 'D3' }),
      buildFinding({ rule: 'D30' }),
      buildFinding({ learning: true, severity: 'info' }),
      buildFinding({ late: true }),
      buildFinding({ excepted: true }),
      buildFinding({ ticket: 'CHG-1' }),
      buildFinding(handled({ snoozedUntil: NOW + HOUR })),
      buildFinding(handled({ closed: 'done' })),
    ]);
    expect(model.list.items.value.map(({ title }) => title)).toEqual(['Signs of a takeover together', 'New user']);
    expect(model.list.stands.value).toEqual([
      ['open', 2],
      ['late', 1],
      ['learning', 1],
      ['expected', 1],
      ['excepted', 1],
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
      taught: { ...taught, earliest: [NOW - 6 * DAY] },
    });
    model.step(1);
    await vi.waitFor(() => expect(model.evidence.events.value?.map(({ id }) => id)).toEqual(['early', 'late']));
    await vi.waitFor(() =>
      expect(model.evidence.progress.value).toMatchObject({ isLearning: true, days: 6, ofDays: 14 }),
    );
  });
});
