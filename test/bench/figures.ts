/** What is asked, what it came to, and how that is written down. */

export interface Figure {
  readonly name: string;
  readonly unit: '×' | ' ms' | ' MB' | '';
  /** What is asked: one of the two, or nothing, where a figure only explains another. */
  readonly most?: number;
  readonly least?: number;
  /** One for each round. */
  readonly values: readonly number[];
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param part from 0 to 1. */
export function percentile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}

/** Measures the same figures so many times. @param measure gives one value for each. @param say tells the person how far it is. */
export async function joined(
  rounds: number,
  what: string,
  measure: () => Promise<Figure[]>,
  say: (line: string) => void,
): Promise<Figure[]> {
  const measured: Figure[][] = [];
  for (let round = 1; round <= rounds; round++) {
    say(`${what}, round ${round} of ${rounds} …`);
    measured.push(await measure());
  }
  const [first = []] = measured;
  const valuesOf = (index: number) => measured.flatMap((figures) => figures[index]?.values ?? []);
  return first.map((figure, index) => Object.assign({}, figure, { values: valuesOf(index) }));
}

/** The figures as lines of a table: what, asked, is, and out of how many rounds. */
export function tableOf(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [figure.name, askedOf(figure), isOf(figure), `${figure.values.length}`]);
  return [['figure', 'asked', 'is', 'n'], ...rows].map(([name = '', asked = '', is = '', n = '']) =>
    [name.padEnd(86), asked.padEnd(9), is.padEnd(22), n].join(' '),
  );
}

function askedOf({ most, least, unit }: Figure): string {
  if (most !== undefined) return `≤ ${most}${unit}`;
  return least === undefined ? '–' : `≥ ${least}${unit}`;
}

function isOf(figure: Figure): string {
  const is = median(figure.values);
  const short = is > (figure.most ?? Infinity) || is < (figure.least ?? -Infinity);
  return `${is.toFixed(is < 100 ? 2 : 0)}${figure.unit}${short ? ' falls short' : ''}`;
}
