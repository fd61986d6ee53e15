import { KEEP, KEEP_DAYS, KEEP_EVENTS, type KeepChange } from '../../utils/words/keep.ts';
import { DATA } from '../../utils/words/data.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Select } from '../ui/Select.tsx';
import { SettingRow } from './SettingRow.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';

interface DataPanelProps {
  keeps: KeepChange;
  onKeep: (change: KeepChange) => void;
  onExport: () => void;
  onImport: (file: File) => void;
}

type Choices = readonly (readonly [string, string])[];

const DAYS: Choices = [['', KEEP.keepAll], ...KEEP_DAYS.map((days) => [`${days}`, KEEP.keepFor(days)] as const)];
const EVENTS: Choices = [['', KEEP.mostAll], ...KEEP_EVENTS.map((most) => [`${most}`, KEEP.mostOf(most)] as const)];

/** How long events are kept and how many, and settings out to a file and in from one. */
export function DataPanel({ keeps, onKeep, onExport, onImport }: DataPanelProps) {
  return (
    <div class="panel">
      <SettingRow name={KEEP.keep} help={KEEP.keepText} htmlFor="keep">
        <Select
          id="keep"
          value={`${keeps.keepDays ?? ''}`}
          choices={DAYS}
          onChange={(days) => onKeep({ keepDays: days === '' ? null : Number(days) })}
        />
      </SettingRow>
      <SettingRow name={KEEP.most} help={KEEP.mostText} htmlFor="keep-most">
        <Select
          id="keep-most"
          value={`${keeps.keepEvents ?? ''}`}
          choices={EVENTS}
          onChange={(most) => onKeep({ keepEvents: most === '' ? null : Number(most) })}
        />
      </SettingRow>
      <SettingRow name={DATA.settings} help={DATA.settingsHelp}>
        <Button small icon={MORE_ICONS.download} onClick={onExport}>
          {DATA.export}
        </Button>
        <FileButton accept="application/json,.json" onChoose={onImport}>
          {DATA.import}
        </FileButton>
      </SettingRow>
    </div>
  );
}
