import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useMedia } from '../../components/ui/use-media.ts';
import { render } from '../helpers/render.tsx';

afterEach(() => vi.unstubAllGlobals());

function Answer() {
  return <p>{useMedia('(min-width: 10rem)') ? 'wide' : 'narrow'}</p>;
}

it('a media query that changes before anybody listens is heard all the same', async () => {
  let isAsked = false;
  const list = Object.assign(new EventTarget(), { matches: true });
  vi.stubGlobal('matchMedia', () => {
    if (isAsked) return list;
    isAsked = true;
    return { matches: false };
  });
  const root = render(<Answer />);
  expect(root.textContent).toBe('wide');
  list.matches = false;
  await act(() => void list.dispatchEvent(new Event('change')));
  expect(root.textContent).toBe('narrow');
});
