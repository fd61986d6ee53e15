import type { Json } from '../../utils/audit/event.ts';
import { factsOfContext } from '../../utils/audit/facts.ts';
import { DETAIL } from '../../utils/words/detail.ts';
import { Words } from './Words.tsx';

/** The context, one line per value. */
export function ContextFacts({ context }: { context: Json | undefined }) {
  const facts = factsOfContext(context);
  if (facts.length === 0) return <p class="help">{DETAIL.noContext}</p>;
  return (
    <dl class="facts">
      {facts.map(({ path, value }) => (
        <div key={path.join('\u0000')}>
          <dt>
            <Words text={path.join(' › ') || DETAIL.context} />
          </dt>
          <dd class="mono">
            <Words text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
