import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Drawing } from './icons.ts';

interface MenuItemProps {
  /** The id of its menu, which closes. */
  menu: string;
  icon?: Drawing;
  /** Its name; what else it says describes it. */
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
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-text`}
      onClick={onChoose}
    >
      {icon && <Icon name={icon} />}
      <span>
        <span id={`${id}-name`}>{name}</span>
        {text && (
          <span class="sub" id={`${id}-text`}>
            {text}
          </span>
        )}
      </span>
      {end && <code class="end">{end}</code>}
    </button>
  );
}
