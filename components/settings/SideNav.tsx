import { ACCOUNTS, OPTIONS, SECTIONS } from '../../utils/words/options.ts';
import { Icon } from '../ui/Icon.tsx';

/** The page's sections. */
export function SideNav({ failing }: { failing: number }) {
  return (
    <nav class="side" aria-label={OPTIONS.nav}>
      <h1 class="brand">
        <img src="/icon.svg" alt="" width="24" height="24" />
        {OPTIONS.title}
      </h1>
      {SECTIONS.map(([id, icon, name]) => (
        <a key={id} href={`#${id}`}>
          <Icon name={icon} />
          {name}
          {id === 'accounts' && failing > 0 && <span class="tag tag--critical">{ACCOUNTS.failing(failing)}</span>}
        </a>
      ))}
    </nav>
  );
}
