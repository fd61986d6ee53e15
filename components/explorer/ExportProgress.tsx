import type { ExportModel } from '../../utils/models/export-model.ts';
import { EXPORT } from '../../utils/words/export.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** How far an export has come, with the way to end it; then what became of it. */
export function ExportProgress({ model }: { model: ExportModel }) {
  const { running, isStarting, problem, done } = model;
  if (running.value || isStarting.value) return <Running model={model} />;
  const dismiss = <IconButton icon="x" label={EXPORT.dismiss} onClick={model.dismiss} />;
  if (problem.value) {
    const { title } = problemWords(problem.value);
    return (
      <div class="export" role="alert">
        <Notice tone="critical" icon="alert" title={title} action={dismiss}>
          {adviceOn(problem.value)}
        </Notice>
      </div>
    );
  }
  if (!done.value) return null;
  const { name, written, total } = done.value;
  const isWhole = written === total;
  return (
    <div class="export" role="status">
      <Notice
        tone={isWhole ? 'ok' : 'medium'}
        icon={isWhole ? 'ok' : 'alert'}
        title={isWhole ? EXPORT.done(written, name) : EXPORT.partly(written, total, name)}
        action={dismiss}
      />
    </div>
  );
}

function Running({ model: { running, cancel } }: { model: ExportModel }) {
  const { name, written, total } = running.value ?? { name: EXPORT.starting, written: 0, total: 0 };
  return (
    <div class="export pop">
      <label>
        <bdi>{name}</bdi>
        {/* Without a value it says that something goes on. */}
        <progress {...(total > 0 && { value: written, max: total })} />
      </label>
      <span class="help">{total > 0 && EXPORT.progress(written, total)}</span>
      <Button small onClick={cancel}>
        {EXPORT.cancel}
      </Button>
    </div>
  );
}
