import type { SavedView, Views } from '../../utils/watch/saved-view.ts';
import { VIEWS } from '../../utils/words/views.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';
import './views-menu.css';

const ID = 'views-menu';

interface ViewsMenuProps {
  /** In the menu's order. */
  saved: readonly SavedView[];
  roles: Pick<Views, 'opening' | 'watched'>;
  /** The one that is shown; null where the search is none of them. */
  active: SavedView | null;
  /** Whether nothing is searched for. */
  isAll: boolean;
  onOpen: (view: SavedView | null) => void;
  onAdd: () => void;
  onEdit: (view: SavedView) => void;
  onCopyLink: () => void;
}

/** Saved views to choose from, and what can be done with the search that is shown. */
export function ViewsMenu({ saved, roles, active, isAll, onOpen, onAdd, onEdit, onCopyLink }: ViewsMenuProps) {
  const then = (act: () => void) => () => {
    document.getElementById(ID)?.hidePopover();
    act();
  };
  return (
    <>
      <button type="button" class="btn views-button" popovertarget={ID} aria-haspopup="menu">
        <Icon name={MORE_ICONS.star} class={active?.starred ? 'is-starred' : ''} />
        <bdi>{active?.name ?? (isAll ? VIEWS.all : VIEWS.unsaved)}</bdi>
        <Icon name="down" class="caret" />
      </button>
      <Popover id={ID} class="menu views-menu" label={VIEWS.menu} role="menu">
        <p class="menu__head">{VIEWS.menu}</p>
        <ViewItem name={VIEWS.all} isActive={isAll} onOpen={then(() => onOpen(null))} />
        {saved.map((view) => (
          <ViewItem
            key={view.id}
            name={view.name}
            isStarred={view.starred}
            role={rolesOf(view, roles)}
            isActive={view.id === active?.id}
            onOpen={then(() => onOpen(view))}
          />
        ))}
        <hr />
        {active && (
          <button type="button" class="menu__item" role="menuitem" onClick={then(() => onEdit(active))}>
            <Icon name={MORE_ICONS.edit} />
            <span>{VIEWS.edit(active.name)}</span>
          </button>
        )}
        {!active && !isAll && (
          <button type="button" class="menu__item" role="menuitem" onClick={then(onAdd)}>
            <Icon name="plus" />
            {VIEWS.add}
          </button>
        )}
        <button type="button" class="menu__item" role="menuitem" onClick={then(onCopyLink)}>
          <Icon name="copy" />
          {VIEWS.copyLink}
        </button>
      </Popover>
    </>
  );
}

function rolesOf({ id }: SavedView, { opening, watched }: ViewsMenuProps['roles']): string {
  return [opening === id && VIEWS.isOpening, watched === id && VIEWS.isWatched].filter(Boolean).join(', ');
}

interface ViewItemProps {
  name: string;
  isStarred?: boolean;
  role?: string;
  isActive: boolean;
  onOpen: () => void;
}

function ViewItem({ name, isStarred, role = '', isActive, onOpen }: ViewItemProps) {
  return (
    <button type="button" class="menu__item" role="menuitemradio" aria-checked={isActive} onClick={onOpen}>
      {isStarred === undefined ? (
        <Icon name="layers" />
      ) : (
        <Icon name={MORE_ICONS.star} class={isStarred ? 'is-starred' : ''} />
      )}
      <div>
        <bdi>{name}</bdi>
        {role !== '' && <span class="sub">{role}</span>}
      </div>
      {isActive && <Icon name="check" class="end" />}
    </button>
  );
}
