/** What the vault promises, tried in whatever engine this runs in. Bundled for a page by `vault.test.ts`. */
import { createVault, parseVault, putItem, readItem, rekey, rewrap, unwrapKey } from '../../utils/accounts/vault.ts';
import { factsOf } from '../../utils/errors.ts';
import type { Vector } from './vectors.ts';

const NAME = 'cred|3c8e1f52-0000-4000-8000-000000000001|vonage';
const TEXT = 'Zürich ½ \u{1F511}';

/** The kind of problem that something ends with. */
async function problemOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    return factsOf(error).kind;
  }
}

/** @returns what came of every try, as plain data. */
export async function tryVault(vectors: readonly Vector[]) {
  const made = await createVault('orbit candle meadow violin');
  const vault = await putItem(made, NAME, TEXT);
  const key = await unwrapKey(vault, 'orbit candle meadow violin');
  const rewrapped = await rewrap({ vault, key }, 'another four good words');
  const rekeyed = await rekey({ vault, key }, null);
  const { kdf } = vault as Extract<typeof vault, { mode: 'passphrase' }>;
  return {
    opened: await readItem({ vault, key }, NAME),
    rewrapped: await readItem({ vault: rewrapped, key: await unwrapKey(rewrapped, 'another four good words') }, NAME),
    rekeyed: await readItem(rekeyed, NAME),
    wrongPassphrase: await problemOf(() => unwrapKey(vault, 'orbit candle meadow violen')),
    oldPassphrase: await problemOf(() => unwrapKey(rewrapped, 'orbit candle meadow violin')),
    oldKey: await problemOf(() => readItem({ vault: rekeyed.vault, key }, NAME)),
    lowered: await problemOf(() => parseVault({ ...vault, kdf: { ...kdf, iter: 599_999 } })),
    raised: await problemOf(() => parseVault({ ...vault, kdf: { ...kdf, iter: 2_000_001 } })),
    changed: await problemOf(() =>
      unwrapKey({ ...vault, kdf: { ...kdf, iter: 600_000 } } as typeof vault, 'orbit candle meadow violin'),
    ),
    vectors: await Promise.all(vectors.map(openVector)),
  };
}

/** @returns the credentials of a stored vault. */
export async function openVector({ vault: stored, passphrase }: Vector): Promise<Record<string, unknown>> {
  const vault = parseVault(stored);
  const key = await unwrapKey(vault, passphrase ?? '');
  const names = Object.keys(vault.items);
  const texts = await Promise.all(names.map((name) => readItem({ vault, key }, name)));
  return Object.fromEntries(names.map((name, index) => [name, JSON.parse(texts[index] ?? 'null') as unknown]));
}
