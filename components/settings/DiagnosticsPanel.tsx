import type { ComponentChildren } from 'preact';
import { DATA } from '../../utils/words/data.ts';
import { Button } from '../ui/Button.tsx';

interface DiagnosticsPanelProps {
  /** The report; null until it was asked for. */
  children: ComponentChildren;
  onShow: () => void;
  onCopy: () => void;
}

/** How the extension is doing, to look at and to send to somebody who helps. */
export function DiagnosticsPanel({ children, onShow, onCopy }: DiagnosticsPanelProps) {
  return (
    <div class="panel table">
      <h3>{DATA.diagnostics}</h3>
      {children}
      <div class="set">
        <p class="help">{DATA.diagnosticsHelp}</p>
        <div class="acts">
          <Button small onClick={onShow}>
            {children ? DATA.refresh : DATA.show}
          </Button>
          {children && (
            <Button small icon="copy" onClick={onCopy}>
              {DATA.copy}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
