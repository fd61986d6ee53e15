import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Drawing } from './icons.ts';

interface MenuItemProps {
  /** The id of its menu, which closes. */
  menu: string;
  icon?: Drawing;
  /** Its name; what else it shows describes it, and is no part of that. */
  name: string;
  text?: string;
  end?: string;
  onChoose: () => void;
}

/** Something that a menu does. */
export function MenuItem({ menu, icon, name, text, end, onChoose }: MenuItemProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="menuitem"
      class="menu__item"
      popovertarget={menu}
      popovertargetaction="hide"
      {...(text && { 'aria-describedby': id })}
      onClick={onChoose}
    >
      {icon && <Icon name={icon} />}
      <span>
        {name}
        {text && (
          <span class="sub" id={id} aria-hidden="true">
            {text}
          </span>
        )}
      </span>
      {end && (
        <code class="end" aria-hidden="true">
          {end}
        </code>
      )}
    </button>
  );
}
