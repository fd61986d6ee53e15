import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { focusFirst } from './focus-first.ts';
import { moveInMenu } from './menu-keys.ts';

interface PopoverProps {
  id: string;
  class: string;
  label: string;
  /** A menu is moved in by arrows, Home and End. */
  role: 'dialog' | 'menu';
  onOpen?: () => void;
  /** Not made before the first opening. What is made later than that takes the focus by itself. */
  children: ComponentChildren;
}

/** Floats above the page below the button whose `popovertarget` names it. The browser closes it on Esc and outside clicks. */
export function Popover({ id, class: extra, label, role, onOpen, children }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null);
  const wasOpened = useSignal(false);
  return (
    <div
      ref={element}
      id={id}
      class={`pop ${extra}`}
      popover="auto"
      role={role}
      aria-label={label}
      onBeforeToggle={() => {
        wasOpened.value = true;
      }}
      onToggle={({ newState }) => {
        if (newState !== 'open') return;
        onOpen?.();
        focusFirst(element.current);
      }}
      {...(role === 'menu' && { onKeyDown: moveInMenu })}
    >
      {wasOpened.value && children}
    </div>
  );
}
