import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './empty-state.css';

interface EmptyStateProps {
  /** The product's eye, open or closed, or one of the icons. */
  art: 'watching' | 'blind' | IconName;
  title: string;
  text: string;
  help?: string;
  /** What is in the way, each of it removable. */
  chips?: ComponentChildren;
  /** Below everything: what hardly anybody needs. */
  small?: ComponentChildren;
  /** Buttons. */
  children?: ComponentChildren;
}

/** Why there is nothing to see, and what can be done about it. */
export function EmptyState({ art, title, text, help, chips, small, children }: EmptyStateProps) {
  return (
    <section class="empty">
      {art === 'watching' || art === 'blind' ? <Eye closed={art === 'blind'} /> : <Icon name={art} class="art" />}
      <h2>{title}</h2>
      <p>{text}</p>
      {help && <p class="help">{help}</p>}
      {chips && <div class="acts">{chips}</div>}
      {children && <div class="acts">{children}</div>}
      {small}
    </section>
  );
}

function Eye({ closed }: { closed: boolean }) {
  const lids = closed
    ? 'M20 26c10 9 24 14 40 14s30-5 40-14M60 40v7M39 37l-3 5M81 37l3 5'
    : 'M20 32c10-9 24-14 40-14s30 5 40 14c-10 9-24 14-40 14s-30-5-40-14ZM54 32a6 6 0 1 0 12 0a6 6 0 1 0-12 0';
  return (
    <svg class="art eye" width="120" height="64" viewBox="0 0 120 64" aria-hidden="true">
      <path d="M12 10h96M12 54h56" opacity=".45" />
      <path d={lids} />
    </svg>
  );
}
