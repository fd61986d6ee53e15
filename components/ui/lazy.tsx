/** Components whose code comes when they are first shown, or before that when the page has nothing else to do. */
import { signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

const loaders: (() => Promise<void>)[] = [];

/** @param load imports the component. It shows nothing until then; what it does on mounting, it does when it is there. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  const loaded = signal<ComponentType<Props> | null>(null);

  async function bring(): Promise<void> {
    // A file that could not be read, as while the extension is being updated, is asked for again at the next showing.
    loaded.value ??= await load().catch(() => null);
  }
  loaders.push(bring);

  return function Lazy(props) {
    const Loaded = loaded.value;
    useEffect(() => void bring(), []);
    return Loaded && <Loaded {...props} />;
  };
}

/** Brings what has not been shown yet, so that showing it is instant. */
export function loadWhenIdle(): void {
  requestIdleCallback(() => {
    for (const bring of loaders) void bring();
  });
}
