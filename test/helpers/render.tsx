import { type VNode, render as renderInto } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/** Renders a component, takes it away after the test. @returns the element that holds it. */
export function render(node: VNode): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    renderInto(null, root);
    root.remove();
  });
  void act(() => renderInto(node, root));
  return root;
}
