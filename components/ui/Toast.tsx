import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { Drawing } from './icons.ts';

/** Something that happened and needs no decision. Spoken once, gone when its owner says so. */
export function Toast({ icon, text, children }: { icon: Drawing; text: string; children?: ComponentChildren }) {
  return (
    <div class="pop toast" role="status">
      <Icon name={icon} />
      {text}
      {children}
    </div>
  );
}
