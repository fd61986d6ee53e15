import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { isSameList, steady } from '../../../utils/models/steady.ts';

it('is the same object as long as it says the same', () => {
  const text = signal('a b');
  const words = steady(() => text.value.split(' ').filter(Boolean), isSameList);
  const before = words.value;
  text.value = 'a  b';
  expect(words.value).toBe(before);
  text.value = 'b a';
  expect(words.value).toEqual(['b', 'a']);
  text.value = 'b';
  expect(words.value).toEqual(['b']);
  text.value = 'b c';
  expect(words.value).toEqual(['b', 'c']);
});
