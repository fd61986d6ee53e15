import type { ConnectionOutcome } from '../../utils/models/account-form-model.ts';
import { FORM } from '../../utils/words/options.ts';
import { Notice } from '../ui/Notice.tsx';
import { Trouble } from './on-demand.ts';

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
  return <Trouble facts={result.facts} tone="critical" icon="alert" />;
}
