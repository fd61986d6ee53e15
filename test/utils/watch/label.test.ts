import { expect, it } from 'vitest';
import { type Label, labelFinder, withLabel } from '../../../utils/watch/label.ts';
import { rangeLabelFinder } from '../../../utils/watch/range-label.ts';

const LABELS: Label[] = [
  { kind: 'ip', value: '192.0.2.0/24', name: 'Office Leeds' },
  { kind: 'ip', value: '192.0.2.128/25', name: 'Guests' },
  { kind: 'ip', value: '192.0.2.10', name: 'CI runner' },
  { kind: 'number', value: '447700900101', name: 'Main line' },
];

it.each([
  ['ip', '192.0.2.10', 'CI runner'],
  ['ip', '192.0.2.200', 'Guests'],
  ['ip', '192.0.2.11', 'Office Leeds'],
  ['ip', '198.51.100.1', null],
  ['ip', 'nonsense', null],
  ['number', '447700900101', 'Main line'],
  ['app', '447700900101', null],
] as const)('calls the %s %s %s', (kind, value, name) => {
  expect(rangeLabelFinder(LABELS)(kind, value)).toBe(name);
});

it('renames a value, and takes its name off when the new one is empty', () => {
  const renamed = withLabel(LABELS, { kind: 'number', value: '447700900101', name: ' Hotline ' });
  expect(labelFinder(renamed)('number', '447700900101')).toBe('Hotline');
  const taken = withLabel(renamed, { kind: 'number', value: '447700900101', name: ' ' });
  expect(taken).toHaveLength(LABELS.length - 1);
});
