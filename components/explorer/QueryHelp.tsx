import { QUERY_HELP } from '../../utils/words/query.ts';
import './query-help.css';

interface QueryHelpProps {
  onTry: (text: string) => void;
}

/** The query language by examples, each of which can be tried. */
export function QueryHelp({ onTry }: QueryHelpProps) {
  return (
    <>
      <h2>{QUERY_HELP.title}</h2>
      <dl>
        {QUERY_HELP.examples.map(([text, meaning]) => (
          <div key={text}>
            <dt>
              <button type="button" onClick={() => onTry(text)}>
                <code>{text}</code>
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
