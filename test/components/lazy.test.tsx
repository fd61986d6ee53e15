import { expect, it, vi } from 'vitest';
import { lazy } from '../../components/ui/lazy.tsx';
import { render } from '../helpers/render.tsx';

const Name = ({ name }: { name: string }) => <b>{name}</b>;

it('shows a component as soon as its code is there, and at once from then on', async () => {
  const load = vi.fn(() => Promise.resolve(Name));
  const Late = lazy(load);
  const root = render(<Late name="first" />);
  expect(root.textContent).toBe('');
  await expect.poll(() => root.textContent).toBe('first');
  expect([render(<Late name="second" />).textContent, load.mock.calls.length]).toEqual(['second', 1]);
});

it('asks again at the next showing for code that could not be read', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('gone')).mockResolvedValue(Name);
  const Late = lazy<{ name: string }>(load);
  render(<Late name="first" />);
  await expect.poll(() => load.mock.calls.length).toBe(1);
  const root = render(<Late name="second" />);
  await expect.poll(() => root.textContent).toBe('second');
});
