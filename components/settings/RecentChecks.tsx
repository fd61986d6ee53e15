import { useSignal } from '@preact/signals';
import type { LogEntry } from '../../utils/watch/log-entry.ts';
import { utcSecond } from '../../utils/time.ts';
import { CHECKS, checkNumbers, outcomeWords } from '../../utils/words/checks.ts';

/** More is in the diagnostics. */
const SHOWN = 50;
const CHECKED: ReadonlySet<LogEntry['what']> = new Set(['checked', 'history', 'failed']);

interface RecentChecksProps {
  account: string;
  label: string;
  /** Of all accounts, newest last. */
  log: readonly LogEntry[];
}

/** What the last checks of an account asked for, what came, and how they failed. Made only when somebody wants to see it. */
export function RecentChecks({ account, label, log }: RecentChecksProps) {
  const open = useSignal(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{CHECKS.title}</summary>
      {open.value && (
        <CheckTable
          label={CHECKS.label(label)}
          entries={log.filter((entry) => entry.account === account && CHECKED.has(entry.what)).slice(-SHOWN)}
        />
      )}
    </details>
  );
}

function CheckTable({ label, entries }: { label: string; entries: readonly LogEntry[] }) {
  if (entries.length === 0) return <p class="help">{CHECKS.none}</p>;
  return (
    // It scrolls: the keyboard must reach it too.
    <div class="checks" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {CHECKS.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.toReversed().map((entry) => (
            <tr key={entry.at}>
              <td class="num">{utcSecond(entry.at)}</td>
              <td>{outcomeWords(entry)}</td>
              {checkNumbers(entry).map((number, index) => (
                <td key={index} class="num">
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
