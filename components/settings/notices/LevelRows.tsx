import type { ComponentChildren } from 'preact';
import type { LevelRow } from '../../../utils/models/notices-model.ts';
import { LEVELS, type Level } from '../../../utils/watch/notice-settings.ts';
import { NOTICES, decisionWords } from '../../../utils/words/notice-options.ts';
import { LEVEL_WORDS } from '../../../utils/words/rule-options.ts';
import { Segments } from '../../ui/Segments.tsx';

interface LevelRowsProps<Name extends string> {
  title: string;
  rows: readonly LevelRow<Name>[];
  nameOf: (name: Name) => string;
  /** What is shown of a row; its name, if absent. */
  children?: (name: Name) => ComponentChildren;
  /** Who decides where nobody chose. */
  leftTo: string;
  onLevel: (name: Name, level: Level | null) => void;
}

const CHOICES = [
  [null, NOTICES.unset],
  ...LEVELS.map((level) => [level, LEVEL_WORDS[level]] as const),
] as const satisfies readonly (readonly [Level | null, string])[];

/** A level for each of some things, and what decides. */
export function LevelRows<Name extends string>(props: LevelRowsProps<Name>) {
  const { title, rows, nameOf, children, leftTo, onLevel } = props;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={3}>
          {title}
        </th>
      </tr>
      {rows.map(({ name, level, decision }) => (
        <tr key={name}>
          <th scope="row">{children ? children(name) : nameOf(name)}</th>
          <td>
            <Segments<Level | null>
              label={NOTICES.levelOf(nameOf(name))}
              isBare
              value={level}
              choices={CHOICES}
              onChoose={(chosen) => onLevel(name, chosen)}
            />
          </td>
          <td class="help" data-head={NOTICES.decided}>
            {decision ? decisionWords(decision) : leftTo}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
