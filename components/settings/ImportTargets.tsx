import type { Survey } from '../../utils/export/survey.ts';
import type { Target } from '../../utils/models/import-model.ts';
import type { Account } from '../../utils/watch/account.ts';
import { IMPORT, faultWords } from '../../utils/words/import.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';

interface ImportTargetsProps {
  survey: Survey;
  /** By API key. */
  targets: ReadonlyMap<string, Target>;
  accounts: readonly Account[];
  onDirect: (apiKey: string, target: Target) => void;
  onAdd: () => void;
  onCancel: () => void;
}

/** What a file holds, and where the events of each of its API keys go. */
export function ImportTargets({ survey, targets, accounts, onDirect, onAdd, onCancel }: ImportTargetsProps) {
  const { events, faulty, faults } = survey;
  const count = [...events.values()].reduce((sum, some) => sum + some, 0);
  const choices = [
    ...accounts.filter(({ sample }) => !sample).map(({ id, label }) => [`=${id}`, label] as const),
    ['new', IMPORT.newAccount] as const,
    ['nowhere', IMPORT.nowhere] as const,
  ];
  return (
    <>
      <p>{count === 0 ? IMPORT.nothing : IMPORT.where(count)}</p>
      {Array.from(events, ([apiKey, some]) => (
        <p key={apiKey}>
          {IMPORT.ofKey(apiKey, some)}{' '}
          <Select
            label={IMPORT.ofKey(apiKey, some)}
            value={writeTarget(targets.get(apiKey) ?? 'nowhere')}
            choices={choices}
            onChange={(value) => onDirect(apiKey, readTarget(value))}
          />
        </p>
      ))}
      {faulty > 0 && (
        <p>
          {IMPORT.faulty(faulty)}
          {faults.map(faultWords).join(', ')} {faulty > faults.length && IMPORT.more}
        </p>
      )}
      {count > 0 && <p class="help">{IMPORT.coverage}</p>}
      <div class="acts">
        <Button onClick={onCancel}>{IMPORT.cancel}</Button>
        {count > 0 && (
          <Button kind="primary" onClick={onAdd}>
            {IMPORT.add}
          </Button>
        )}
      </div>
    </>
  );
}

/** An id stands behind a sign that tells it from the other choices. */
function writeTarget(target: Target): string {
  return typeof target === 'string' ? target : `=${target.account}`;
}

function readTarget(value: string): Target {
  if (value === 'new' || value === 'nowhere') return value;
  return { account: value.slice(1) };
}
