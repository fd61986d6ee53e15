import type { QueryProblem } from '../../utils/query/query.ts';
import { queryProblem } from '../../utils/words/query.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';

const AROUND = 12;
/** More at once helps nobody. */
const MOST = 5;

/** What of the query could not be read: the piece itself, marked, and what would do. */
export function QueryProblems({ id, text, problems }: { id: string; text: string; problems: readonly QueryProblem[] }) {
  return (
    <div id={id} role="status">
      {problems.slice(0, MOST).map((problem) => (
        <p key={`${problem.kind}${problem.from}`} class="err">
          <Icon name="alert" />
          <span>
            <Piece text={text} problem={problem} /> {queryProblem(problem, text)}
          </span>
        </p>
      ))}
    </div>
  );
}

/** Where it stands, with a little of what is around it. */
function Piece({ text, problem: { from, to } }: { text: string; problem: QueryProblem }) {
  return (
    <code>
      <Words text={text.slice(Math.max(0, from - AROUND), from)} />
      <mark>
        <Words text={text.slice(from, to)} />
      </mark>
      <Words text={text.slice(to, to + AROUND)} />
    </code>
  );
}
