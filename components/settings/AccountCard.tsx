import type { Extent } from '../../utils/archive/archive.ts';
import type { ConnectionOutcome } from '../../utils/models/account-form-model.ts';
import type { Gap } from '../../utils/watch/gap.ts';
import type { LogEntry } from '../../utils/watch/log-entry.ts';
import type { Coverage as Covered } from '../../utils/watch/spans.ts';
import { isAsked } from '../../utils/watch/account.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { accountStatusWords } from '../../utils/words/account-status.ts';
import { ACCOUNTS } from '../../utils/words/options.ts';
import type { Remedy } from '../../utils/words/problems.ts';
import { AccountTag } from '../events/AccountTag.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { ConnectionResult } from './ConnectionResult.tsx';
import { Coverage, HistoryLine, Trouble } from './on-demand.ts';
import { MORE_ICONS } from '../ui/more-icons.ts';

const TONES = { ok: 'ok', bad: 'alert', warn: 'info', quiet: 'pause' } as const satisfies Record<string, IconName>;

/** Its own interval, for those who want one account watched more or less closely. */
const INTERVALS: readonly (readonly [string, string])[] = [
  ['', ACCOUNTS.everyAsAll],
  ...[1, 5, 15, 60, 1440].map((minutes) => [`${minutes}`, ACCOUNTS.every(minutes)] as const),
];

interface AccountCardProps {
  watched: WatchedAccount;
  extent: Extent | null;
  /** What of it is proven to be complete. */
  covered: Covered | null;
  /** What the last checks of all accounts did, newest last. */
  log: readonly LogEntry[];
  /** What testing its stored credential found. */
  tested: ConnectionOutcome | 'testing' | null;
  now: number;
  /** Reads at once what is missing of it. */
  onFetch: () => void;
  onTest: () => void;
  onEdit: () => void;
  onPause: (paused: boolean) => void;
  onPauseHistory: (paused: boolean) => void;
  onNotices: (on: boolean) => void;
  /** Minutes between its checks; null: as often as all. */
  onEvery: (minutes: number | null) => void;
  /** Absent where there is nothing to be put in order. */
  onMove?: (by: -1 | 1) => void;
  onRemove: () => void;
  onRemedy: (remedy: Remedy) => void;
}

/** One account: how it goes, what is stored of it, and what can be done. */
export function AccountCard({ watched, extent, covered, log, tested, now, ...act }: AccountCardProps) {
  const { account, status } = watched;
  const { tone, text } = accountStatusWords(status, now);
  return (
    <article class="acc">
      <AccountTag label={account.label} />
      <div>
        <h3>
          <bdi>{account.label}</bdi> {account.keyHint && <code>…{account.keyHint}</code>}
        </h3>
        <p class={`health health--${tone}`}>
          <Icon name={TONES[tone]} />
          {text}
        </p>
      </div>
      <CardActions watched={watched} {...act} />
      <div class="stored">
        {extent && <span>{ACCOUNTS.events(extent.count, extent.oldest)}</span>}
        {isAsked(account) && <span>{ACCOUNTS.added(account.addedAt)}</span>}
        {isAsked(account) && (
          <span class="choices">
            <Select
              label={ACCOUNTS.everyOf(account.label)}
              value={`${account.everyMinutes ?? ''}`}
              choices={INTERVALS}
              onChange={(minutes) => act.onEvery(minutes === '' ? null : Number(minutes))}
            />
            {ACCOUNTS.notices}
            <Switch label={ACCOUNTS.noticesOf(account.label)} on={account.notices} onChange={act.onNotices} />
          </span>
        )}
      </div>
      {covered && covered.spans.length > 0 && (
        <Coverage
          watched={watched}
          covered={covered}
          oldest={extent?.oldest ?? null}
          log={log}
          now={now}
          onFetch={act.onFetch}
        />
      )}
      {covered?.gaps.some(isHistory) && <HistoryLine watched={watched} onPause={act.onPauseHistory} />}
      {status.kind === 'attention' && (
        <Trouble facts={status.facts} tone="critical" icon="key" onRemedy={act.onRemedy} />
      )}
      {status.kind === 'failing' && status.facts && (
        <Trouble facts={status.facts} tone="medium" icon="info" onRemedy={act.onRemedy} />
      )}
      {tested && <ConnectionResult result={tested === 'testing' ? null : tested} testing={tested === 'testing'} />}
    </article>
  );
}

function isHistory({ why }: Gap): boolean {
  return why === 'history' || why === 'reset';
}

type Actions = Pick<AccountCardProps, 'watched' | 'onTest' | 'onEdit' | 'onPause' | 'onRemove' | 'onMove'>;

function CardActions({ watched: { account }, onTest, onEdit, onPause, onRemove, onMove }: Actions) {
  const { label, paused, sample, archiveOnly } = account;
  if (sample) {
    return (
      <div class="acts">
        <Button small onClick={onRemove}>
          {ACCOUNTS.removeSample}
        </Button>
      </div>
    );
  }
  return (
    <div class="acts">
      {!archiveOnly && (
        <Button small aria-label={ACCOUNTS.testOf(label)} onClick={onTest}>
          {ACCOUNTS.test}
        </Button>
      )}
      {onMove && (
        <>
          <IconButton icon={MORE_ICONS.up} label={ACCOUNTS.moveUp(label)} onClick={() => onMove(-1)} />
          <IconButton icon="down" label={ACCOUNTS.moveDown(label)} onClick={() => onMove(1)} />
        </>
      )}
      <IconButton icon={MORE_ICONS.edit} label={ACCOUNTS.edit(label)} onClick={onEdit} />
      {!archiveOnly && (
        <IconButton
          icon={paused ? MORE_ICONS.play : 'pause'}
          label={paused ? ACCOUNTS.resume(label) : ACCOUNTS.pause(label)}
          onClick={() => onPause(!paused)}
        />
      )}
      <IconButton icon={MORE_ICONS.trash} label={ACCOUNTS.remove(label)} onClick={onRemove} />
    </div>
  );
}
