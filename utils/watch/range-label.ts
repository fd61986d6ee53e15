import { isInRange, parseIp, parseRange } from '../query/ip.ts';
import { type Label, type LabelKind, labelFinder } from './label.ts';

/** The same as `labelFinder`, and for addresses without a name of their own that of the narrowest range around them. */
export function rangeLabelFinder(labels: readonly Label[]): (kind: LabelKind, value: string) => string | null {
  const find = labelFinder(labels);
  const ranges = labels.flatMap(({ kind, value, name }) => {
    const range = kind === 'ip' ? parseRange(value) : null;
    return range ? [{ range, name }] : [];
  });
  ranges.sort((a, b) => b.range.length - a.range.length);
  const around = (text: string) => {
    const ip = ranges.length > 0 ? parseIp(text) : null;
    return ip === null ? undefined : ranges.find(({ range }) => isInRange(ip, range))?.name;
  };
  return (kind, value) => find(kind, value) ?? (kind === 'ip' ? around(value) : undefined) ?? null;
}
