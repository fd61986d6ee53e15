import type { ButtonHTMLAttributes } from 'preact';
import { Icon } from './Icon.tsx';
import type { Drawing } from './icons.ts';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'icon'> {
  kind?: 'primary' | 'quiet' | 'danger';
  small?: boolean;
  icon?: Drawing;
}

/** A button with a word, and perhaps an icon before it. */
export function Button({ kind, small = false, icon, children, type = 'button', ...rest }: ButtonProps) {
  const classes = ['btn', kind && `btn--${kind}`, small && 'btn--sm'].filter(Boolean).join(' ');
  return (
    <button type={type} class={classes} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'icon' | 'label'> {
  icon: Drawing;
  /** Its name for everybody: spoken, and shown on hover. */
  label: string;
  /** The key that does the same. */
  shortcut?: string;
}

/** A button whose icon is its face. */
export function IconButton({ icon, label, shortcut, type = 'button', ...rest }: IconButtonProps) {
  const title = shortcut ? `${label} (${shortcut})` : label;
  return (
    <button type={type} class="btn btn--icon" aria-label={label} title={title} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
