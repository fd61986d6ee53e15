/** A certificate of our own for the name of the real service. It lives a day, in memory only. */
import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { DAY, MINUTE } from '../../utils/time.ts';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM, of the private key. */
  readonly key: string;
  /** Base64 of the SHA-256 of the public key: what Chromium's list of pins takes. */
  readonly spki: string;
}

/** @param name the host that it is for. */
export async function createCertificate(name: string): Promise<Certificate> {
  // Real time: a browser compares it with its own clock, which may be a little behind.
  const start = Date.now() - 5 * MINUTE;
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(start),
    notAfterDate: new Date(start + DAY),
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { cert, key, spki: createHash('sha256').update(publicKey).digest('base64') };
}
