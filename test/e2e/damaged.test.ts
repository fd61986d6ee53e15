/** What becomes of the archive when its files are damaged while the browser is closed. */
import { describe, expect, it } from 'vitest';
import { removeManifest } from '../helpers/browser/database-files.ts';
import { useProfile } from '../helpers/browser/kept-profile.ts';
import { addAccount, click, named, seeText, texts } from '../helpers/browser/person.ts';
import { eventually } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

describe('an archive that chrome cannot open any more', () => {
  const profile = useProfile('chrome');

  it('is begun anew beside the old one and read again, says so until that was read, and is found again (fault 69)', async () => {
    const { emulator, start, open, close } = profile;
    const account = emulator.addAccount({ apiKey: CREDENTIAL.apiKey, secrets: [CREDENTIAL.apiSecret], premium: true });
    account.tell('takeover');
    await start();
    await addAccount(await open('options.html'), { label: 'Production', ...CREDENTIAL });
    await close();
    await removeManifest(profile.folder);

    await start();
    const popup = await open('popup.html');
    await click(popup, 'Check now');
    await seeText(popup, '.notice--high', /^The browser could not open the archive on .*A new one was begun beside it/);
    await eventually(() => popup.$$eval('li', (rows) => rows.length)).toBe(6);
    await click(popup, 'I have read this');
    await eventually(() => popup.$('.notice--high')).toBeNull();
    await close();

    await start();
    const again = await open('popup.html');
    await eventually(() => again.$$eval('li', (rows) => rows.length)).toBe(6);
    expect(await texts(again, '.notice')).toEqual([]);
    await again.waitForSelector(named('Check now'));
  });
});
