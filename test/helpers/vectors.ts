import stored from '../utils/accounts/vectors.json' with { type: 'json' };

/** A vault as a version of this product stored it. */
export interface Vector {
  readonly name: string;
  /** What opens it; null where nothing is needed. */
  readonly passphrase: string | null;
  readonly vault: unknown;
  /** What is in it, by the names of its items. */
  readonly credentials: Readonly<Record<string, { apiKey: string; apiSecret: string }>>;
}

export const VECTORS: readonly Vector[] = stored.vectors;
