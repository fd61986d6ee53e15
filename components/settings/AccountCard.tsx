import type { Extent } from '../../utils/archive/archive.ts';
import type { ProblemFacts } from '../../utils/errors.ts';
import type { ConnectionOutcome } from '../../utils/models/account-form-model.ts';
import type { Coverage } from '../../utils/watch/spans.ts';
import { isAsked } from '../../utils/watch/account.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { accountStatusWords } from '../../utils/words/account-status.ts';
import { ACCOUNTS } from '../../utils/words/options.ts';
import { type Remedy, problemReference, problemWords } from '../../utils/words/problems.ts';
import { REMEDY_WORDS } from '../../utils/words/popup.ts';
import { AccountTag } from '../events/AccountTag.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { ConnectionResult } from './ConnectionResult.tsx';
import { CoverageStrip, HistoryLine } from './on-demand.ts';

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
  covered: Coverage | null;
  /** What testing its stored credential found. */
  tested: ConnectionOutcome | 'testing' | null;
  now: number;
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
export function AccountCard({ watched, extent, covered, tested, now, ...act }: AccountCardProps) {
  const { account, status } = watched;
  const strip = { from: extent?.oldest ?? now, to: now };
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
        <CoverageStrip label={account.label} completeSince={covered.since} spans={covered.spans} {...strip} />
      )}
      {covered?.unfinished && <HistoryLine watched={watched} onPause={act.onPauseHistory} />}
      {status.kind === 'attention' && <Trouble facts={status.facts} onRemedy={act.onRemedy} tone="critical" />}
      {status.kind === 'failing' && status.facts && (
        <Trouble facts={status.facts} onRemedy={act.onRemedy} tone="medium" />
      )}
      {tested && <ConnectionResult result={tested === 'testing' ? null : tested} testing={tested === 'testing'} />}
    </article>
  );
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
          <IconButton icon="up" label={ACCOUNTS.moveUp(label)} onClick={() => onMove(-1)} />
          <IconButton icon="down" label={ACCOUNTS.moveDown(label)} onClick={() => onMove(1)} />
        </>
      )}
      <IconButton icon="edit" label={ACCOUNTS.edit(label)} onClick={onEdit} />
      {!archiveOnly && (
        <IconButton
          icon={paused ? 'play' : 'pause'}
          label={paused ? ACCOUNTS.resume(label) : ACCOUNTS.pause(label)}
          onClick={() => onPause(!paused)}
        />
      )}
      <IconButton icon="trash" label={ACCOUNTS.remove(label)} onClick={onRemove} />
    </div>
  );
}

interface TroubleProps {
  facts: ProblemFacts;
  onRemedy: (remedy: Remedy) => void;
  /** Whether it takes the person, or goes on by itself. */
  tone: 'critical' | 'medium';
}

/** What is wrong, what helps, and the button that does it. */
function Trouble({ facts, onRemedy, tone }: TroubleProps) {
  const { title, advice, remedy } = problemWords(facts);
  const reference = problemReference(facts);
  const action = remedy && (
    <Button small onClick={() => onRemedy(remedy)}>
      {REMEDY_WORDS[remedy]}
    </Button>
  );
  return (
    <Notice tone={tone} icon={tone === 'critical' ? 'key' : 'info'} title={title} action={action}>
      {advice} {reference && <code>{reference}</code>}
    </Notice>
  );
}
