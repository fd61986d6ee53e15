import { useMemo } from 'preact/hooks';
import { ImportDialog } from '../../components/settings/ImportDialog.tsx';
import { SettingRow } from '../../components/settings/SettingRow.tsx';
import { FileButton } from '../../components/ui/FileButton.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { ImportModel } from '../../utils/models/import-model.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import { IMPORT } from '../../utils/words/import.ts';

/** Events in from a file. */
export function EventImport({ models: { archive, watch } }: { models: OptionsModels }) {
  const model = useMemo(() => new ImportModel(archive, ask, watch.accounts), [archive, watch]);
  return (
    <div class="panel">
      <SettingRow name={IMPORT.row} help={IMPORT.rowHelp}>
        <FileButton accept=".ndjson,.jsonl,application/x-ndjson" onChoose={(file) => void model.choose(file)}>
          {IMPORT.choose}
        </FileButton>
      </SettingRow>
      <ImportDialog model={model} accounts={watch.accounts.value} />
    </div>
  );
}
