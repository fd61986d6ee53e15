import { describe, expect, it, vi } from 'vitest';
import { severityRank } from '../../../utils/audit/catalogue.ts';
import { worstFirst } from '../../../utils/rules/finding.ts';
import { proposeException } from '../../../utils/rules/controls/exception.ts';
import { UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { DAY, HOUR, SECOND } from '../../../utils/time.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';
import { CREDENTIAL, OTHER } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { quietQuarter } from '../../helpers/stories.ts';
import { STRANGER } from '../../helpers/rules.ts';
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
  await Promise.all([requests.changeRules({ exceptions: [] }), requests.check(id)]);
  await requests.check(id);
  const { past } = await archive.rules.past(id);
  await archive.rules.forget();
  await requests.check(id);
  expect(past).toEqual((await archive.rules.past(id)).past);
});

it('is not judged anew because somebody is told less of it', async () => {
  const { archive, requests, id } = await quietAccount();
  const before = await archive.rules.past(id);
  await requests.changeRules({ mutes: [{ rule: 'D1', account: null, until: Date.now() + HOUR }] });
  expect(await archive.rules.past(id)).toEqual(before);
});

describe('a day without events', () => {
  /** Twelve sign-ins a day, until three days ago. @returns how to look at it from so many days ago. */
  async function silentAccount() {
    const emulator = await emulate();
    const midnight = Math.floor(Date.now() / DAY) * DAY;
    const hours = Array.from({ length: 90 * 12 }, (_, index) => midnight - 2 * DAY - (index + 1) * 2 * HOUR);
    emulator.account(CREDENTIAL.apiKey).add(hours.map((at) => ({ at, type: 'USER_LOGIN' })));
    const clock = { now: Date.now() - 2 * DAY };
    const watched = watching(emulator, { now: () => clock.now });
    const silent = async () => (await watched.archive.findings()).filter(({ rule }) => rule === 'D32');
    return { ...watched, clock, silent, id: await watched.add('Production'), midnight };
  }

  it('is noticed once it is over, though nothing came that could be judged', async () => {
    const { requests, clock, silent, id, midnight } = await silentAccount();
    expect(await silent()).toEqual([]);
    clock.now += DAY;
    await requests.check(id);
    const [found, ...others] = await silent();
    expect(found).toMatchObject({ bucket: midnight - 2 * DAY, count: 0, late: false });
    expect(others).toEqual([]);
    await requests.check(id);
    expect(await silent()).toEqual([found]);
  });

  it('stays found, with what the person noted, when all is judged anew days later', async () => {
    const { archive, requests, clock, silent, id } = await silentAccount();
    clock.now += DAY;
    await requests.check(id);
    const findings = await silent();
    await requests.handleFindings({ findings, handling: { ...UNHANDLED, note: 'A holiday.' } });
    clock.now += DAY;
    await archive.rules.forget();
    await requests.check(id);
    expect((await silent()).map(({ count, handling }) => [count, handling?.note])).toContainEqual([0, 'A holiday.']);
  });
});

describe('a stranger that two accounts meet', () => {
  async function bothVisited(at: number) {
    const emulator = await emulate();
    const other = emulator.addAccount({ apiKey: OTHER.apiKey, secrets: [OTHER.apiSecret], premium: true });
    const accounts = [emulator.account(CREDENTIAL.apiKey), other];
    for (const account of accounts) account.add(quietQuarter(at - HOUR));
    const watched = watching(emulator);
    const stranger = async () =>
      (await watched.archive.findings()).find(({ rule, key }) => rule === 'D29' && key === '203.0.113.0/24');
    const visit = () => accounts.forEach((account) => account.add([{ at, type: 'USER_LOGIN', from: STRANGER }]));
    return { ...watched, stranger, visit };
  }

  it('is found though one of them was added only later', async () => {
    const { add, stranger, visit } = await bothVisited(Date.now() - DAY);
    visit();
    const ids = [await add('Production'), await add('Staging', OTHER)];
    const found = await stranger();
    expect(found).toMatchObject({ account: null, severity: 'critical', late: true });
    expect(new Set(found?.events.map(({ account }) => account))).toEqual(new Set(ids));
  });

  it('is put aside by an exception, and comes back without being told again', async () => {
    const { add, requests, stranger, visit } = await bothVisited(Date.now() - 10 * SECOND);
    const ids = [await add('Production'), await add('Staging', OTHER)];
    visit();
    for (const id of ids) await requests.check(id);
    expect(await stranger()).toMatchObject({ alert: 1, told: true });
    const exception = { rule: 'D29', account: null, subject: null, value: '', until: Date.now() + HOUR };
    await requests.changeRules({ exceptions: [exception] });
    await waitUntil(async () => (await stranger())?.alert === undefined);
    await requests.changeRules({ exceptions: [] });
    await waitUntil(async () => (await stranger())?.alert === 1);
    expect(await stranger()).toMatchObject({ late: false, told: true });
  });
});

it('is news though somebody was told of the events before they were judged', async () => {
  const { account, archive, monitor, requests, id, found } = await quietAccount();
  const { unread, rules } = archive;
  const { past } = rules;
  let isJudging = false;
  vi.spyOn(rules, 'past').mockImplementationOnce((of) => {
    isJudging = true;
    return past(of);
  });
  vi.spyOn(archive, 'unread').mockImplementation(async () => {
    const isInBetween = isJudging;
    isJudging = false;
    if (isInBetween) await monitor.report();
    return unread();
  });
  account.tell('takeover');
  await requests.check(id);
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

  it('goes with its account', async () => {
    const { account, archive, requests, id } = await quietAccount();
    account.tell('takeover');
    await requests.check(id);
    expect(await archive.findings()).not.toEqual([]);
    await requests.removeAccount(id);
    expect(await archive.findings()).toEqual([]);
  });
});
