import { useRef } from 'preact/hooks';
import { DATA } from '../../utils/words/data.ts';
import { Button } from '../ui/Button.tsx';
import { SettingRow } from './SettingRow.tsx';

/** Settings out to a file, and in from one. */
export function DataPanel({ onExport, onImport }: { onExport: () => void; onImport: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="panel">
      <SettingRow name={DATA.settings} help={DATA.settingsHelp}>
        <Button small icon="download" onClick={onExport}>
          {DATA.export}
        </Button>
        <Button small onClick={() => picker.current?.click()}>
          {DATA.import}
        </Button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) onImport(file);
          }}
        />
      </SettingRow>
    </div>
  );
}
