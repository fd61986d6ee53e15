import { KEEP, KEEP_DAYS } from '../../utils/words/keep.ts';
import { DATA } from '../../utils/words/data.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Select } from '../ui/Select.tsx';
import { SettingRow } from './SettingRow.tsx';

interface DataPanelProps {
  /** Null: for ever. */
  keepDays: number | null;
  onKeep: (days: number | null) => void;
  onExport: () => void;
  onImport: (file: File) => void;
}

const CHOICES: readonly (readonly [string, string])[] = [
  ['', KEEP.keepAll],
  ...KEEP_DAYS.map((days) => [`${days}`, KEEP.keepFor(days)] as const),
];

/** How long events are kept, and settings out to a file and in from one. */
export function DataPanel({ keepDays, onKeep, onExport, onImport }: DataPanelProps) {
  return (
    <div class="panel">
      <SettingRow name={KEEP.keep} help={KEEP.keepText} htmlFor="keep">
        <Select
          id="keep"
          value={`${keepDays ?? ''}`}
          choices={CHOICES}
          onChange={(days) => onKeep(days === '' ? null : Number(days))}
        />
      </SettingRow>
      <SettingRow name={DATA.settings} help={DATA.settingsHelp}>
        <Button small icon="download" onClick={onExport}>
          {DATA.export}
        </Button>
        <FileButton accept="application/json,.json" onChoose={onImport}>
          {DATA.import}
        </FileButton>
      </SettingRow>
    </div>
  );
}
