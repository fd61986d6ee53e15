import { POPUP } from '../../utils/words/popup.ts';
import { Icon } from '../ui/Icon.tsx';
import { lazy } from '../ui/lazy.tsx';
import { Popover } from '../ui/Popover.tsx';
import type { AccountChoicesProps } from './AccountChoices.tsx';

const ID = 'account-menu';

const AccountChoices = lazy(() => import('./AccountChoices.tsx').then((module) => module.AccountChoices));

type AccountMenuProps = Omit<AccountChoicesProps, 'menu' | 'chosen'> & {
  /** The account in view; null for all. */
  scope: string | null;
};

/** Whose events are shown: one account's or everybody's. */
export function AccountMenu({ scope, onChoose, ...choices }: AccountMenuProps) {
  const { accounts } = choices;
  const only = accounts.length === 1 ? accounts[0] : undefined;
  const chosen = accounts.find(({ account }) => account.id === scope)?.account ?? only?.account ?? null;
  return (
    <>
      <button type="button" class="switcher" popovertarget={ID} aria-haspopup="menu">
        <span class="sr">{POPUP.accountsShown}</span>
        <span>
          <bdi>{chosen ? chosen.label : POPUP.allAccounts}</bdi>
        </span>
        <small>{chosen ? `…${chosen.keyHint}` : accounts.length}</small>
        <Icon name="down" />
      </button>
      <Popover id={ID} class="menu accts" label={POPUP.accounts} role="menu">
        <AccountChoices
          menu={ID}
          chosen={chosen?.id ?? null}
          {...choices}
          onChoose={(account) => {
            document.getElementById(ID)?.hidePopover();
            onChoose(account);
          }}
        />
      </Popover>
    </>
  );
}
