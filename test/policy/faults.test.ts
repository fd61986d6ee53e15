/** Every fault that was thought of has a test that names it. */
import { expect, it } from 'vitest';
import { list, read } from '../helpers/sources.ts';
import { FAULTS, UNTESTED } from './faults.ts';

/** At the end of a title, before its closing quote. */
const NAMED = /\(faults? (\d+(?:, \d+)*)\)['"`]/g;

const titles = list('test/**/*.test.{ts,tsx}').flatMap((path) => Array.from(read(path).matchAll(NAMED)));
const named = new Set(titles.flatMap(([, numbers = '']) => numbers.split(', ').map(Number)));
const numbers = (table: Readonly<Record<number, string>>) => new Set(Object.keys(table).map(Number));

it('names no fault that is not in the table', () => {
  expect([...named.difference(numbers(FAULTS))]).toEqual([]);
});

it('leaves no fault of the table without a test, but for a few whose reason it gives', () => {
  for (const [fault, reason] of Object.entries(UNTESTED)) {
    process.stdout.write(`Not tested: fault ${fault}, ${FAULTS[Number(fault)]}: ${reason}.\n`);
  }
  const untested = numbers(UNTESTED);
  expect([...numbers(FAULTS).difference(named)].filter((fault) => !untested.has(fault))).toEqual([]);
  expect([...untested.intersection(named)]).toEqual([]);
});
