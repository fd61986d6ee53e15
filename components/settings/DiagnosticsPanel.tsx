import type { Diagnostics } from '../../utils/watch/diagnostics.ts';
import { DATA } from '../../utils/words/data.ts';
import { diagnosticRows } from '../../utils/words/diagnostics.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

interface DiagnosticsPanelProps {
  /** Null until it was asked for. */
  found: Diagnostics | null;
  onShow: () => void;
  onCopy: () => void;
}

const ICONS = { ok: 'ok', bad: 'alert', quiet: 'info' } as const;

/** How the extension is doing, to look at and to send to somebody who helps. */
export function DiagnosticsPanel({ found, onShow, onCopy }: DiagnosticsPanelProps) {
  return (
    <div class="panel table">
      <h3>{DATA.diagnostics}</h3>
      {found && (
        <table>
          <tbody>
            {diagnosticRows(found).map(({ name, tone, text }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <span class={`health health--${tone}`}>
                    <Icon name={ICONS[tone]} />
                    {text}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="set">
        <p class="help">{DATA.diagnosticsHelp}</p>
        <div class="acts">
          <Button small onClick={onShow}>
            {found ? DATA.refresh : DATA.show}
          </Button>
          {found && (
            <Button small icon="copy" onClick={onCopy}>
              {DATA.copy}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
