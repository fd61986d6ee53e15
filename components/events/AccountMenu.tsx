import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { accountStatusWords } from '../../utils/words/account-status.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Popover } from '../ui/Popover.tsx';
import { AccountTag } from './AccountTag.tsx';

const ID = 'account-menu';
const TONES = { ok: 'ok', bad: 'alert', warn: 'info', quiet: 'pause' } as const satisfies Record<string, IconName>;

interface AccountMenuProps {
  accounts: readonly WatchedAccount[];
  /** The account in view; null for all. */
  scope: string | null;
  unread: ReadonlyMap<string, number>;
  now: number;
  onChoose: (account: string | null) => void;
  onAdd: () => void;
}

/** Whose events are shown: one account's or everybody's. */
export function AccountMenu({ accounts, scope, unread, now, onChoose, onAdd }: AccountMenuProps) {
  const chosen =
    accounts.find(({ account }) => account.id === scope) ?? (accounts.length === 1 ? accounts[0] : undefined);
  const choose = (account: string | null) => {
    document.querySelector<HTMLElement>(`#${ID}`)?.hidePopover();
    onChoose(account);
  };
  return (
    <>
      <button type="button" class="switcher" popovertarget={ID} aria-haspopup="menu">
        <span class="sr">{POPUP.accountsShown}</span>
        <span>
          <bdi>{chosen ? chosen.account.label : POPUP.allAccounts}</bdi>
        </span>
        <small>{chosen ? `…${chosen.account.keyHint}` : accounts.length}</small>
        <Icon name="down" />
      </button>
      <Popover id={ID} class="menu accts" label={POPUP.accounts} role="menu">
        {accounts.length > 1 && (
          <button
            type="button"
            class="menu__item"
            role="menuitemradio"
            aria-checked={scope === null}
            onClick={() => choose(null)}
          >
            <Icon name="layers" />
            <div>
              {POPUP.allAccounts}
              <span class="sub">{POPUP.allAccountsHelp}</span>
            </div>
            {scope === null && <Icon name="check" class="end" />}
          </button>
        )}
        {accounts.map((watched) => (
          <AccountChoice
            key={watched.account.id}
            watched={watched}
            chosen={watched === chosen}
            fresh={unread.get(watched.account.id) ?? 0}
            now={now}
            onChoose={() => choose(watched.account.id)}
          />
        ))}
        <hr />
        <button type="button" class="menu__item" role="menuitem" onClick={onAdd}>
          <Icon name="plus" />
          {POPUP.addAccount}
        </button>
      </Popover>
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
      {fresh > 0 && <span class="tag tag--new">{POPUP.newOf(fresh)}</span>}
    </button>
  );
}
