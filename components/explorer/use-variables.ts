import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Sets custom properties of an element before it is painted. The pages' policy lets no style attribute in. */
export function useVariables<E extends HTMLElement>(
  variables: Readonly<Record<`--${string}`, string>>,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const known = useRef(new Map<string, string>());
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(variables)) {
      if (known.current.get(name) === value) continue;
      known.current.set(name, value);
      element.current?.style.setProperty(name, value);
    }
  });
  return element;
}
