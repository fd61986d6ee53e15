import { type Drawing, ICONS } from './icons.ts';

/** Decoration beside a word, or inside a control that has a name of its own. */
export function Icon({ name, class: extra = '' }: { name: Drawing; class?: string }) {
  return (
    <svg class={`ic ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={typeof name === 'string' ? ICONS[name] : name.path} />
    </svg>
  );
}
