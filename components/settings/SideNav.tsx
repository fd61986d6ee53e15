import { ACCOUNTS, OPTIONS, SECTIONS } from '../../utils/words/options.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Drawing } from '../ui/icons.ts';
import { MORE_ICONS } from '../ui/more-icons.ts';

type Section = keyof typeof SECTIONS;

const NAV: readonly (readonly [Section, Drawing])[] = [
  ['accounts', 'user'],
  ['polling', MORE_ICONS.gauge],
  ['counts', 'checks'],
  ['notices', MORE_ICONS.chat],
  ['rules', 'eye'],
  ['protection', 'lock'],
  ['privacy', MORE_ICONS.shield],
  ['about', 'info'],
];

/** The page's sections. */
export function SideNav({ failing }: { failing: number }) {
  return (
    <nav class="side" aria-label={OPTIONS.nav}>
      <h1 class="brand">
        <img src="/icon.svg" alt="" width="24" height="24" />
        {OPTIONS.title}
      </h1>
      {NAV.map(([id, icon]) => (
        <a key={id} href={`#${id}`}>
          <Icon name={icon} />
          {SECTIONS[id]}
          {id === 'accounts' && failing > 0 && <span class="tag tag--critical">{ACCOUNTS.failing(failing)}</span>}
        </a>
      ))}
    </nav>
  );
}
