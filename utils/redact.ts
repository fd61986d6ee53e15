/** The second look at a text that leaves: whatever it holds, no credential is in it. */
import { toBase64 } from './bytes.ts';

const REMOVED = '[removed]';

/** Takes out the known secrets in every form they travel in, and anything that looks like a Basic header. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret !== '').flatMap(formsOf);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (rest, form) => rest.replaceAll(form, REMOVED),
    text.replaceAll(/Basic [\w+/=-]+/gi, `Basic ${REMOVED}`),
  );
}

function formsOf(secret: string): string[] {
  const base64 = toBase64(new TextEncoder().encode(secret)).replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), base64];
}
