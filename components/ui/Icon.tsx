import { ICONS, type IconName } from './icons.ts';

/** Decoration beside a word, or inside a control that has a name of its own. */
export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`ic ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
