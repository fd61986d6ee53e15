import type { ExpectedKind, ExpectedModel } from '../../../utils/models/expected-model.ts';
import type { RuleSettings } from '../../../utils/rules/rule-settings.ts';
import { LISTS } from '../../../utils/words/expected.ts';
import { Leavers } from './Leavers.tsx';
import { UsualList } from './UsualList.tsx';

interface UsualProps {
  model: ExpectedModel;
  expected: RuleSettings['expected'];
}

/** What is usual anywhere, and who has left. */
export function Usual({ model, expected }: UsualProps) {
  const kinds: readonly (readonly [ExpectedKind, string, string, readonly string[]])[] = [
    ['country', LISTS.country, LISTS.countryHelp, expected.countries],
    ['domain', LISTS.domain, LISTS.domainHelp, expected.domains],
    ['number', LISTS.number, LISTS.numberHelp, expected.numbers],
  ];
  return (
    <div class="panel lists">
      <div class="set">
        <div>
          <h3>{LISTS.title}</h3>
          <p class="help">{LISTS.help}</p>
        </div>
      </div>
      {kinds.map(([kind, title, help, values]) => (
        <UsualList
          key={kind}
          kind={kind}
          title={title}
          help={help}
          values={values}
          onAdd={(typed) => model.add(kind, typed)}
          onRemove={(value) => void model.removeFrom(kind, value)}
        />
      ))}
      <Leavers
        leavers={expected.leavers}
        onAdd={(user, leftAt) => void model.addLeaver(user, leftAt)}
        onRemove={(user) => void model.removeLeaver(user)}
      />
    </div>
  );
}
