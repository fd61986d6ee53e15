/** The kinds of switch: a default, what else there is, and how a value is read from a flag or from JSON. */

export interface Switch<T> {
  readonly initial: T;
  /** What it changes, in one line. */
  readonly about: string;
  /** The values that it takes, in words. */
  readonly takes: string;
  /** The value meant by a text or a JSON value; undefined where it means none. */
  read(written: unknown): T | undefined;
}

type Scalar = string | number | boolean;

/** One of a few values; the first is the default. */
export function choice<const Values extends readonly [Scalar, ...Scalar[]]>(
  about: string,
  values: Values,
): Switch<Values[number]> {
  return {
    initial: values[0],
    about,
    takes: values.join(' | '),
    read: (written) => values.find((value) => value === written || String(value) === written),
  };
}

/** Any text. */
export function text(about: string, initial: string): Switch<string> {
  return { initial, about, takes: 'text', read: (written) => (typeof written === 'string' ? written : undefined) };
}

/** A number, both limits included. */
export function amount(about: string, initial: number, least = 0, most = Number.MAX_SAFE_INTEGER): Switch<number> {
  return {
    initial,
    about,
    takes: most === Number.MAX_SAFE_INTEGER ? `number from ${least}` : `number from ${least} to ${most}`,
    read: (written) => numbersIn(written, 1).find((value) => value >= least && value <= most),
  };
}

export type Span = readonly [least: number, most: number];

/** A least and a most, neither negative. One number stands for both. */
export function span(about: string, initial: Span): Switch<Span> {
  return {
    initial,
    about,
    takes: 'number, or least,most',
    read: (written) => {
      const [least, most = least] = numbersIn(written, 2);
      return least !== undefined && most !== undefined && least >= 0 && most >= least ? [least, most] : undefined;
    },
  };
}

/** Whole numbers in a row; an empty text is none. */
export function integers(about: string, initial: readonly number[]): Switch<readonly number[]> {
  return {
    initial,
    about,
    takes: 'whole numbers with commas between',
    read: (written) => {
      if (written === '' || (Array.isArray(written) && written.length === 0)) return [];
      const numbers = numbersIn(written, Infinity);
      return numbers.length > 0 && numbers.every(Number.isInteger) ? numbers : undefined;
    },
  };
}

/** The numbers in a text with commas, in an array, or alone; none where one of them is no number or there are too many. */
function numbersIn(written: unknown, most: number): number[] {
  const parts: unknown[] = Array.isArray(written) ? written : String(written).split(',');
  const numbers = parts.map((part) => (typeof part === 'string' && part.trim() === '' ? Number.NaN : Number(part)));
  return numbers.length <= most && numbers.every(Number.isFinite) ? numbers : [];
}
