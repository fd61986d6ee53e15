import { useEffect } from 'preact/hooks';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { ACCOUNT_MENU } from '../../utils/words/account-menu.ts';
import { accountStatusWords } from '../../utils/words/account-status.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { focusFirst } from '../ui/focus-first.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { AccountTag } from './AccountTag.tsx';
import './account-choices.css';

const TONES = { ok: 'ok', bad: 'alert', warn: 'info', quiet: 'pause' } as const satisfies Record<string, IconName>;

export interface AccountChoicesProps {
  /** The id of the menu that it stands in. */
  menu: string;
  accounts: readonly WatchedAccount[];
  /** The account in view; null for all. */
  chosen: string | null;
  unread: ReadonlyMap<string, number>;
  now: number;
  onChoose: (account: string | null) => void;
  onAdd: () => void;
}

/** The inside of the account menu: all accounts, each of them with how it stands, and the way to another. */
export function AccountChoices({ menu, accounts, chosen, unread, now, onChoose, onAdd }: AccountChoicesProps) {
  // At its first opening the menu is there before its inside is.
  useEffect(() => focusFirst(document.getElementById(menu)), [menu]);
  return (
    <>
      {accounts.length > 1 && (
        <button
          type="button"
          class="menu__item"
          role="menuitemradio"
          aria-checked={chosen === null}
          onClick={() => onChoose(null)}
        >
          <Icon name="layers" />
          <div>
            {POPUP.allAccounts}
            <span class="sub">{ACCOUNT_MENU.allHelp}</span>
          </div>
          {chosen === null && <Icon name="check" class="end" />}
        </button>
      )}
      {accounts.map((watched) => (
        <AccountChoice
          key={watched.account.id}
          watched={watched}
          chosen={watched.account.id === chosen}
          fresh={unread.get(watched.account.id) ?? 0}
          now={now}
          onChoose={() => onChoose(watched.account.id)}
        />
      ))}
      <hr />
      <button type="button" class="menu__item" role="menuitem" onClick={onAdd}>
        <Icon name="plus" />
        {POPUP.addAccount}
      </button>
    </>
  );
}

interface AccountChoiceProps {
  watched: WatchedAccount;
  chosen: boolean;
  fresh: number;
  now: number;
  onChoose: () => void;
}

function AccountChoice({ watched: { account, status }, chosen, fresh, now, onChoose }: AccountChoiceProps) {
  const { tone, text } = accountStatusWords(status, now);
  return (
    <button type="button" class="menu__item" role="menuitemradio" aria-checked={chosen} onClick={onChoose}>
      <AccountTag label={account.label} />
      <div>
        <bdi>{account.label}</bdi> <code>…{account.keyHint}</code>
        <span class={`sub health health--${tone}`}>
          <Icon name={TONES[tone]} />
          {text}
        </span>
      </div>
      {fresh > 0 && <span class="tag tag--new">{ACCOUNT_MENU.fresh(fresh)}</span>}
    </button>
  );
}
