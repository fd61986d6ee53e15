import { onTestFinished, vi } from 'vitest';

/** An address bar: the part behind the `#`, and the steps that were pushed. */
export function stubAddress(hash: string) {
  const steps = [hash];
  const listeners = new Set<() => void>();
  const show = (address: string) => {
    location.hash = address;
  };
  const location = { hash: hash && `#${hash}`, href: 'moz-extension://x/explorer.html' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    pushState(_state: unknown, _title: string, address: string) {
      steps.push(address.slice(1));
      show(address);
    },
    replaceState(_state: unknown, _title: string, address: string) {
      steps[steps.length - 1] = address.slice(1);
      show(address);
    },
  });
  vi.stubGlobal('addEventListener', (name: string, react: () => void) => name === 'popstate' && listeners.add(react));
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    steps,
    back() {
      steps.pop();
      show(`#${steps.at(-1) ?? ''}`);
      for (const react of listeners) react();
    },
  };
}
