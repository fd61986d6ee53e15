/** The vault in real engines, and vaults of the past in the real extension. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ITERATIONS } from '../../utils/accounts/cipher.ts';
import { bundle } from '../helpers/browser/bundle.ts';
import { type ExtensionPage, readStorage } from '../helpers/browser/extension.ts';
import { click, unlock } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { openWebPage } from '../helpers/browser/web-page.ts';
import type { tryVault } from '../helpers/vault-in-browser.ts';
import { VECTORS, type Vector } from '../helpers/vectors.ts';

const ENTRY = resolve(import.meta.dirname, '../helpers/vault-in-browser.ts');

describe.each(['chrome', 'firefox'] as const)('the vault in %s', (kind) => {
  const session = useBrowser(kind);

  it('opens with what sealed it and refuses everything else, and opens every vault of the past', async () => {
    const { page, close } = await openWebPage(session.launched, { 'vault.js': await bundle(ENTRY) });
    const tried = await page.evaluate(
      `import('/vault.js').then(({ tryVault }) => tryVault(${JSON.stringify(VECTORS)}))`,
    );
    await close();
    expect(tried).toEqual({
      opened: 'Zürich ½ \u{1F511}',
      rewrapped: 'Zürich ½ \u{1F511}',
      rekeyed: 'Zürich ½ \u{1F511}',
      wrongPassphrase: 'wrong-passphrase',
      oldPassphrase: 'wrong-passphrase',
      oldKey: 'vault-damaged',
      lowered: 'vault-damaged',
      raised: 'vault-damaged',
      changed: 'wrong-passphrase',
      vectors: VECTORS.map(({ credentials }) => credentials),
    } satisfies Awaited<ReturnType<typeof tryVault>>);
  });

  it.each(VECTORS.map((vector) => [vector.name, vector] as const))(
    'sends each account’s own credential out of a stored vault (%s), and keeps it as strong as today’s',
    async (_name, vector) => {
      const before = session.emulator.requests.length;
      await put(vector);
      const page = await session.open('popup.html');
      if (vector.passphrase === null) await click(page, 'Check now');
      else await unlock(page, vector.passphrase);
      const keys = Object.values(vector.credentials).map(({ apiKey }) => apiKey);
      await eventually(() => answeredSince(before)).toEqual(keys.toSorted());
      await session.badgeText().toBe('');
      const { kdf } = (await readStorage(page))['vault'] as { kdf?: { iter: number } };
      expect(kdf?.iter).toBe(vector.passphrase === null ? undefined : ITERATIONS);
    },
  );

  /** The keys that the API answered, and so those that came with their own secret. */
  function answeredSince(before: number): string[] {
    const good = session.emulator.requests
      .slice(before)
      .filter(({ method, status }) => method === 'GET' && status === 200);
    return Array.from(new Set(good.map(({ apiKey }) => apiKey ?? ''))).toSorted();
  }

  /** As an older version would have left it. */
  async function put({ vault, credentials }: Vector): Promise<void> {
    const accounts = Object.entries(credentials).map(([name, { apiKey }], index) => ({
      id: name.split('|')[1],
      label: `Account ${index + 1}`,
      keyHint: apiKey.slice(-2),
      addedAt: Date.now(),
      paused: false,
      notices: true,
    }));
    await session.welcome.evaluate(
      (stored) => (globalThis as unknown as ExtensionPage).browser.storage.local.set(stored),
      { vault, accounts },
    );
  }
});
