import type { ConnectionOutcome } from '../../utils/models/account-form-model.ts';
import { FORM } from '../../utils/words/options.ts';
import { problemReference, problemWords } from '../../utils/words/problems.ts';
import { Notice } from '../ui/Notice.tsx';

/** What a test of the connection found. There from the start, so that screen readers speak what comes into it. */
export function ConnectionResult({ result, testing }: { result: ConnectionOutcome | null; testing: boolean }) {
  return (
    <div role="status" aria-label={FORM.result}>
      {testing ? <p class="help">{FORM.testing}</p> : result && <Outcome result={result} />}
    </div>
  );
}

function Outcome({ result }: { result: ConnectionOutcome }) {
  if ('connection' in result) {
    const { types, milliseconds } = result.connection;
    return <Notice tone="ok" icon="ok" title={FORM.connected(types, milliseconds)} />;
  }
  const { title, advice } = problemWords(result.facts);
  const reference = problemReference(result.facts);
  return (
    <Notice tone="critical" icon="alert" title={title}>
      {advice} {reference && <code>{reference}</code>}
    </Notice>
  );
}
