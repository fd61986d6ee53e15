/** A file is one noun or one verb, and can be read without scrolling. */
import { expect, it } from 'vitest';
import { list, read, shippedSources } from '../helpers/sources.ts';

const lines = (text: string) => text.split('\n').length - 1;
const sizes = shippedSources()
  .map(({ path, text }) => ({ path, lines: lines(text) }))
  .toSorted((a, b) => a.lines - b.lines);
const quantile = (part: number) => sizes[Math.floor((sizes.length - 1) * part)]?.lines ?? 0;

it('keeps every source file at 250 lines or fewer', () => {
  expect(sizes.filter((file) => file.lines > 250)).toEqual([]);
});

it('keeps the median file at 60 lines and nine in ten at 140', () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(60);
  expect(quantile(0.9)).toBeLessThanOrEqual(140);
});

it('keeps every test file and style sheet at 250 lines or fewer', () => {
  const others = [...list('test/**/*.{ts,tsx}'), ...list('{components,entrypoints}/**/*.css')];
  expect(others.filter((path) => lines(read(path)) > 250)).toEqual([]);
});

it('keeps entry files a table of contents of 40 lines or fewer', () => {
  const entries = list('entrypoints/{background.ts,*/main.tsx}');
  expect(entries.filter((path) => lines(read(path)) > 40)).toEqual([]);
});
