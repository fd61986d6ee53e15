import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Whether a media query holds, now and after every change. */
export function useMedia(query: string): boolean {
  const holds = useSignal(matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const note = () => {
      holds.value = list.matches;
    };
    list.addEventListener('change', note);
    // It may have changed since it was first asked, before anybody listened.
    note();
    return () => list.removeEventListener('change', note);
  }, [query, holds]);
  return holds.value;
}
