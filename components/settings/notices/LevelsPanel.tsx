import type { NoticesModel } from '../../../utils/models/notices-model.ts';
import type { Account } from '../../../utils/watch/account.ts';
import { LEFT_TO, NOTICES } from '../../../utils/words/notice-options.ts';
import { FAMILY_WORDS, SEVERITY_WORDS } from '../../../utils/words/popup.ts';
import { FAMILY_ICONS } from '../../events/families.ts';
import { AccountTag } from '../../events/AccountTag.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SeverityGlyph, SeverityWord } from '../../ui/Severity.tsx';
import { LevelRows } from './LevelRows.tsx';
import './notices.css';

interface LevelsPanelProps {
  model: NoticesModel;
  accounts: readonly Account[];
}

/** How loud things are told, by severity, family and account. */
export function LevelsPanel({ model, accounts }: LevelsPanelProps) {
  const accountOf = (id: string) => accounts.find((account) => account.id === id);
  return (
    <div class="panel levels">
      <p class="help levels__help">
        {NOTICES.levelHelp} {NOTICES.rules}
      </p>
      <table aria-label={NOTICES.title}>
        <thead>
          <tr>
            <th scope="col">{NOTICES.what}</th>
            <th scope="col">{NOTICES.level}</th>
            <th scope="col">{NOTICES.decided}</th>
          </tr>
        </thead>
        <LevelRows
          title={NOTICES.severities}
          rows={model.severities.value}
          nameOf={(severity) => SEVERITY_WORDS[severity]}
          leftTo=""
          onLevel={(severity, level) => void model.setLevel('severities', severity, level)}
        >
          {(severity) => (
            <span class="thing">
              <SeverityGlyph severity={severity} />
              <SeverityWord severity={severity} />
            </span>
          )}
        </LevelRows>
        <LevelRows
          title={NOTICES.families}
          rows={model.families.value}
          nameOf={(family) => FAMILY_WORDS[family]}
          leftTo={LEFT_TO.family}
          onLevel={(family, level) => void model.setLevel('families', family, level)}
        >
          {(family) => (
            <span class="thing">
              <Icon name={FAMILY_ICONS[family]} />
              {FAMILY_WORDS[family]}
            </span>
          )}
        </LevelRows>
        {accounts.length > 0 && (
          <LevelRows
            title={NOTICES.accounts}
            rows={model.accounts.value}
            nameOf={(id) => accountOf(id)?.label ?? ''}
            leftTo={LEFT_TO.account}
            onLevel={(id, level) => void model.setLevel('accounts', id, level)}
          >
            {(id) => {
              const account = accountOf(id);
              return (
                <>
                  <span class="thing">
                    <AccountTag label={account?.label ?? ''} />
                    <bdi aria-hidden="true">{account?.label}</bdi>
                  </span>
                  {account && !account.notices && <span class="help">{NOTICES.silent}</span>}
                </>
              );
            }}
          </LevelRows>
        )}
      </table>
    </div>
  );
}
