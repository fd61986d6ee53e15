import { useSignal } from '@preact/signals';
import { type Change, changeTexts } from '../../utils/audit/changes.ts';
import { CHANGES } from '../../utils/words/changes.ts';
import { Button } from '../ui/Button.tsx';
import { Words } from './Words.tsx';
import './changes.css';

/** So many changes are shown unasked, and so much of one side. */
const MOST_UNASKED = 50;
const LONGEST = 1000;

interface ChangeTableProps {
  /** What the table is called. */
  label: string;
  changes: readonly Change[];
  /** Fields whose earlier value nobody knows. */
  untold?: readonly string[];
  /** The name of what a value is the id of; null where it has none. */
  nameOf?: (text: string) => string | null;
}

const NONE: readonly string[] = [];
const NAMELESS = () => null;

/** What was and what is, one line each, with a sign and a word before the colour. */
export function ChangeTable({ label, changes, untold = NONE, nameOf = NAMELESS }: ChangeTableProps) {
  const all = useSignal(false);
  const shown = all.value ? changes : changes.slice(0, MOST_UNASKED);
  const rest = changes.length - shown.length;
  return (
    <>
      <table class="diff" aria-label={label}>
        <tbody>
          {shown.map((change) => (
            <Lines
              key={change.path.join('\u0000')}
              change={change}
              isTold={!untold.includes(change.path[0] ?? '')}
              nameOf={nameOf}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button
          small
          onClick={() => {
            all.value = true;
          }}
        >
          {CHANGES.more(rest)}
        </Button>
      )}
    </>
  );
}

interface LinesProps {
  change: Change;
  isTold: boolean;
  nameOf: (text: string) => string | null;
}

function Lines({ change, isTold, nameOf }: LinesProps) {
  const { before, after } = changeTexts(change);
  const path = change.path.join(' › ') || CHANGES.whole;
  return (
    <>
      {!isTold && (
        <tr>
          <td aria-hidden="true">?</td>
          <th scope="row">
            <Words text={path} />
          </th>
          <td>{CHANGES.untold}</td>
        </tr>
      )}
      {before !== null && <Line sign="−" word={CHANGES.before} kind="del" path={path} text={before} nameOf={nameOf} />}
      {after !== null && <Line sign="+" word={CHANGES.after} kind="add" path={path} text={after} nameOf={nameOf} />}
    </>
  );
}

interface LineProps {
  sign: string;
  word: string;
  kind: 'add' | 'del';
  path: string;
  text: string;
  nameOf: (text: string) => string | null;
}

function Line({ sign, word, kind, path, text, nameOf }: LineProps) {
  const name = nameOf(text);
  return (
    <tr class={kind}>
      <td aria-hidden="true">{sign}</td>
      <th scope="row">
        <span class="sr">{word} </span>
        <Words text={path} />
      </th>
      <td>
        <Words text={text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text} />
        {name !== null && (
          <>
            {' '}
            <small>
              <Words text={name} />
            </small>
          </>
        )}
      </td>
    </tr>
  );
}
