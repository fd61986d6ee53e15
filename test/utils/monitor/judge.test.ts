import { describe, expect, it, vi } from 'vitest';
import { severityRank } from '../../../utils/audit/catalogue.ts';
import { worstFirst } from '../../../utils/rules/finding.ts';
import { proposeException } from '../../../utils/rules/controls/exception.ts';
import { UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { HOUR } from '../../../utils/time.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { plainFinding } from '../../helpers/rules.ts';
import { emulate } from '../../helpers/emulated.ts';
import { quietQuarter } from '../../helpers/stories.ts';
import { watching } from '../../helpers/watching.ts';

/** An account whose three quiet months were read. */
async function quietAccount() {
  const emulator = await emulate();
  const account = emulator.account(CREDENTIAL.apiKey);
  account.add(quietQuarter(Date.now() - HOUR));
  const watched = watching(emulator);
  const id = await watched.add('Production');
  /** What was found and is worth a look, the worst first. */
  const found = async () =>
    (await watched.archive.findings())
      .filter(({ learning, late, severity }) => !learning && !late && severityRank(severity) > severityRank('low'))
      .sort(worstFirst);
  return { ...watched, account, id, found };
}

describe('what a check brings', () => {
  it('is judged by what three quiet months have taught', async () => {
    const { account, requests, id, found } = await quietAccount();
    expect(await found()).toEqual([]);
    account.tell('takeover');
    await requests.check(id);
    const rules = (await found()).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(rules[0]).toBe('D30 critical');
    expect(rules).toEqual(expect.arrayContaining(['D6 critical', 'D10 critical', 'D17 critical', 'D1 high']));
  });

  it('is found late where it is history, so that nobody is told', async () => {
    const emulator = await emulate();
    const account = emulator.account(CREDENTIAL.apiKey);
    account.add(quietQuarter(Date.now() - HOUR));
    account.tell('takeover');
    const { add, archive } = watching(emulator);
    await add('Production');
    const findings = await archive.findings();
    expect(findings.some(({ rule }) => rule === 'D30')).toBe(true);
    expect(findings.every(({ late, told }) => late && told)).toBe(true);
  });

  it('is judged from the first event on where an earlier check could not finish', async () => {
    const whole = await quietAccount();
    whole.account.tell('takeover');
    await whole.requests.check(whole.id);
    const expected = await whole.found();

    await whole.archive.rules.forget();
    await whole.requests.check(whole.id);
    expect((await whole.archive.findings()).toSorted(worstFirst).filter(({ rule }) => rule === 'D30')).toMatchObject(
      expected.filter(({ rule }) => rule === 'D30').map(({ key, bucket, events }) => ({ key, bucket, events })),
    );
  });
});

it('is learned once, though somebody has all of it judged anew meanwhile', async () => {
  const { account, archive, requests, id } = await quietAccount();
  account.tell('takeover');
  await Promise.all([requests.changeRules({ mutes: [] }), requests.check(id)]);
  await requests.check(id);
  const { past } = await archive.rules.past(id);
  await archive.rules.forget();
  await requests.check(id);
  expect(past).toEqual((await archive.rules.past(id)).past);
});

it('is news though somebody was told of the events before they were judged', async () => {
  const { account, archive, monitor, requests, id, found } = await quietAccount();
  const { past } = archive.rules;
  const telling = vi.spyOn(archive.rules, 'past').mockImplementationOnce(async (of) => {
    await monitor.report();
    return past(of);
  });
  account.tell('takeover');
  await requests.check(id);
  expect(telling).toHaveBeenCalled();
  expect((await found()).map(({ rule }) => rule)).toContain('D30');
  expect((await archive.alerts()).map(({ rule }) => rule)).toContain('D30');
});

describe('a finding', () => {
  it('keeps what the person did about it when it is found again', async () => {
    const { account, archive, requests, id, found } = await quietAccount();
    account.tell('takeover');
    await requests.check(id);
    const [chain] = await found();
    if (!chain) throw new Error('Nothing was found.');
    await requests.handleFindings({
      findings: [chain],
      handling: { ...UNHANDLED, closed: 'done', note: 'It was bob on holiday.' },
    });
    await archive.rules.forget();
    await requests.check(id);
    const again = (await archive.findings()).find(({ rule }) => rule === chain.rule);
    expect(again?.handling).toMatchObject({ closed: 'done', note: 'It was bob on holiday.' });
  });

  it('is put aside when the person excepts what it is about, and comes back whole', async () => {
    const { account, archive, requests, id, found } = await quietAccount();
    account.tell('takeover');
    await requests.check(id);
    const country = (await found()).find(({ rule }) => rule === 'D1');
    if (!country) throw new Error('The country was not found.');
    const handling = { ...UNHANDLED, note: 'Bob is in Amsterdam.', steps: [1] };
    await requests.handleFindings({ findings: [country], handling });
    const isAlert = async () => (await archive.alerts()).some(({ rule, key }) => rule === 'D1' && key === country.key);
    const stored = async () => (await archive.findings()).find(({ rule, key }) => rule === 'D1' && key === country.key);
    const before = await stored();
    await requests.changeRules({ exceptions: [proposeException(country, Date.now())] });
    await waitUntil(async () => !(await isAlert()));
    expect(await stored()).toMatchObject({ excepted: true, handling });
    expect((await archive.alerts()).map(({ rule }) => rule)).toContain('D6');
    await requests.changeRules({ exceptions: [] });
    await waitUntil(isAlert);
    expect(await stored()).toEqual(before);
  });

  it('of a blind monitor stays with its note when everything is judged again', async () => {
    const { account, archive, requests, id } = await quietAccount();
    account.addSecret('Another12345');
    account.revokeSecret(CREDENTIAL.apiSecret);
    for (let tries = 0; tries < 3; tries++) await requests.check(id);
    const [blindness] = await archive.alerts();
    if (blindness?.rule !== 'D9') throw new Error('Nobody noticed.');
    const handling = { ...UNHANDLED, closed: 'done' as const, note: 'The old secret was deleted.' };
    await requests.handleFindings({ findings: [blindness], handling });
    const exception = { rule: 'D9', account: id, subject: null, value: '', until: Date.now() + HOUR };
    await requests.changeRules({ exceptions: [exception] });
    const stored = async () => (await archive.findings()).filter(({ rule }) => rule === 'D9');
    await waitUntil(async () => (await stored())[0]?.excepted === true);
    expect(await stored()).toMatchObject([{ handling }]);
  });

  it('about several accounts is put aside as well, and comes back without being told again', async () => {
    const { archive, requests } = await quietAccount();
    const stranger = plainFinding({ rule: 'D29', account: null, severity: 'critical', at: Date.now() });
    await archive.rules.store(null, { put: [stranger], gone: [], news: [stranger] }, Date.now());
    await archive.rules.change([stranger], { told: true });
    const exception = { rule: 'D29', account: null, subject: null, value: '', until: Date.now() + HOUR };
    await requests.changeRules({ choices: { D29: { on: true } }, exceptions: [exception] });
    await waitUntil(async () => (await archive.alerts()).length === 0);
    await requests.changeRules({ exceptions: [] });
    await waitUntil(async () => (await archive.alerts()).length === 1);
    expect(await archive.alerts()).toMatchObject([{ rule: 'D29', late: false, told: true }]);
  });

  it('goes with its account', async () => {
    const { account, archive, requests, id } = await quietAccount();
    account.tell('takeover');
    await requests.check(id);
    expect(await archive.findings()).not.toEqual([]);
    await requests.removeAccount(id);
    expect(await archive.findings()).toEqual([]);
  });
});
