import { describe, expect, it } from 'vitest';
import { ordinaryDay } from '../../utils/sample/stories.ts';
import { DAY } from '../../utils/time.ts';
import { askBoth, openCacheablePage } from '../helpers/browser/cacheable.ts';
import { chooseProtection, click, fillAccount, named, seeText, texts } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { textNeedles } from '../helpers/canary/needles.ts';
import { scan } from '../helpers/canary/scan.ts';
import { CREDENTIAL, PASSPHRASE } from '../helpers/credentials.ts';

const YESTERDAY = Date.now() - (Date.now() % DAY) - DAY;
const STATE = '[aria-label="State of the checks"]';
const ROWS = 'ul[aria-label="Recent events"] > li';

describe.each(['chrome', 'firefox'] as const)('in %s', (kind) => {
  const session = useBrowser(kind);

  it('the key goes in on the options page, the events come out in the popup, the badge counts them', async () => {
    const { emulator, open, badge } = session;
    emulator.account(CREDENTIAL.apiKey).add(ordinaryDay(YESTERDAY, CREDENTIAL.apiKey));
    const options = await open('options.html');
    await fillAccount(options, { label: 'Production', ...CREDENTIAL });
    await click(options, 'Test connection');
    await seeText(options, '[aria-label="Result of the test"]', /^Connected · 27 event types/);
    await chooseProtection(options, PASSPHRASE);
    await click(options, 'Save account');
    await options.waitForSelector(named('Remove Production'));
    await session.badgeText().toBe('');
    expect((await badge()).title).toContain('Nothing new in 1 account.');

    emulator.account(CREDENTIAL.apiKey).tell('takeover');
    const popup = await open('popup.html');
    await seeText(popup, STATE, /^Checked/);
    await click(popup, 'Check now');
    await session.badgeText().toBe('6');
    await popup.waitForFunction((rows) => document.querySelectorAll(rows).length === 11, {}, ROWS);
    const [newest] = await texts(popup, ROWS);
    expect(newest).toMatch(/bob@example.org searched SMS records for 447700900101.*USER_PRODUCT_SEARCH/);
  });

  it('marking as read empties the badge, and undo fills it again', async () => {
    const { emulator, open, watch } = session;
    await watch();
    emulator.account(CREDENTIAL.apiKey).tell('takeover');
    const popup = await open('popup.html');
    await click(popup, 'Check now');
    await session.badgeText().toBe('6');
    await click(popup, 'Mark 6 as read');
    await session.badgeText().toBe('');
    await click(popup, 'Undo');
    await session.badgeText().toBe('6');
  });

  it('nothing but the API is asked, over TLS, without cookies, and without the secret in an address', async () => {
    const { emulator, watch, refused } = session;
    const before = emulator.requests.length;
    await watch();
    const asked = emulator.requests.slice(before);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter(({ secure, cookie }) => !secure || cookie)).toEqual([]);
    expect(asked.filter(({ path }) => path.includes(CREDENTIAL.apiSecret))).toEqual([]);
    expect(refused.filter((host) => !/mozilla|firefox/.test(host))).toEqual([]);
  });

  it('no answer is kept in a cache, and no cookie goes out, though the server gives both (faults 25, 26)', async () => {
    const canary = (by: string) => `canary-of-${by.replaceAll(' ', '-')}`;
    const { page, asked, close } = await openCacheablePage(session.launched, canary);
    await askBoth(page, 2);
    const careless = { by: 'a careless page', cookie: 'session=of-the-dashboard' };
    const careful = { by: 'the client', cookie: '' };
    expect(asked).toEqual([careful, careless, careful]);
    const found = () =>
      scan(
        session.launched.profile,
        [careless, careful].flatMap(({ by }) => textNeedles(by, canary(by))),
      );
    await eventually(async () => new Set((await found()).map(({ what }) => what))).toEqual(
      new Set(['a careless page']),
    );
    await close();
  });

  it('the secret is on no page once it is saved', async () => {
    const { open, watch } = session;
    await watch();
    const options = await open('options.html');
    await click(options, 'Edit Production');
    const values = await options.$$eval('input', (inputs) => inputs.map((input) => input.value));
    const html = await options.content();
    expect([...values, html].filter((text) => text.includes(CREDENTIAL.apiSecret))).toEqual([]);
  });
});
