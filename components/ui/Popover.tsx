import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface PopoverProps {
  id: string;
  class: string;
  label: string;
  role: 'dialog' | 'menu';
  onOpen?: () => void;
  children: ComponentChildren;
}

/** Floats above the page below the button whose `popovertarget` names it. The browser closes it on Esc and outside clicks. */
export function Popover({ id, class: extra, label, role, onOpen, children }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={element}
      id={id}
      class={`pop ${extra}`}
      popover="auto"
      role={role}
      aria-label={label}
      onToggle={({ newState }) => {
        if (newState !== 'open') return;
        onOpen?.();
        element.current?.querySelector<HTMLElement>('[data-first], input, [aria-checked="true"], button')?.focus();
      }}
    >
      {children}
    </div>
  );
}
