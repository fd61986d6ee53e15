import type { QueryProblem } from '../../utils/query/query.ts';
import { QUERY_PROBLEMS } from '../../utils/words/query-problems.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';

/** What of the query could not be read: the piece itself, marked, and what would do. */
export function QueryProblems({ id, text, problems }: { id: string; text: string; problems: readonly QueryProblem[] }) {
  return (
    <div id={id} role="status">
      {problems.map(({ kind, from, to }) => (
        <p key={`${kind}${from}`} class="err">
          <Icon name="alert" />
          <span>
            <code>
              <Words text={text.slice(Math.max(0, from - 12), from)} />
              <mark>
                <Words text={text.slice(from, to)} />
              </mark>
              <Words text={text.slice(to, to + 12)} />
            </code>{' '}
            {QUERY_PROBLEMS[kind]}
          </span>
        </p>
      ))}
    </div>
  );
}
