import { useSignal } from '@preact/signals';
import { typeEntry } from '../../utils/audit/catalogue.ts';
import { type TypeGroup, groupTypes } from '../../utils/audit/type-choice.ts';
import { levelOf } from '../../utils/watch/notice-level.ts';
import type { NoticeSettings } from '../../utils/watch/notice-settings.ts';
import { decisionWords } from '../../utils/words/notice-options.ts';
import { COUNTS } from '../../utils/words/options.ts';
import { FAMILY_WORDS } from '../../utils/words/popup.ts';
import { FAMILY_ICONS } from '../events/families.ts';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';

type Column = 'badge' | 'notice';

interface CountsPanelProps {
  types: readonly string[];
  uncounted: readonly string[];
  unnotified: readonly string[];
  /** How loud families and severities are. */
  notices: NoticeSettings;
  /** @param off the types that are now switched off in that column. */
  onChange: (column: Column, off: readonly string[]) => void;
}

/** Which event types the badge counts and which show a notice, by family or one by one. */
export function CountsPanel({ types, uncounted, unnotified, notices, onChange }: CountsPanelProps) {
  const off = { badge: new Set(uncounted), notice: new Set(unnotified) };
  const change = (column: Column, changed: readonly string[], on: boolean) => {
    const others = new Set(changed);
    onChange(column, Array.from(on ? off[column].difference(others) : off[column].union(others)));
  };
  return (
    <div class="panel mxw">
      <table class="mx">
        <thead>
          <tr>
            <th scope="col">{COUNTS.type}</th>
            <th scope="col">{COUNTS.badge}</th>
            <th scope="col">{COUNTS.notice}</th>
          </tr>
        </thead>
        {groupTypes(types).map((group) => (
          <FamilyRows key={group.family} group={group} off={off} notices={notices} onChange={change} />
        ))}
      </table>
    </div>
  );
}

interface FamilyRowsProps {
  group: TypeGroup;
  off: Record<Column, ReadonlySet<string>>;
  notices: NoticeSettings;
  onChange: (column: Column, types: readonly string[], on: boolean) => void;
}

function FamilyRows({ group: { family, types }, off, notices, onChange }: FamilyRowsProps) {
  const open = useSignal(false);
  const name = FAMILY_WORDS[family];
  return (
    <tbody>
      <tr>
        <td>
          <button
            type="button"
            class="fam"
            aria-expanded={open.value}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            <Icon name={open.value ? 'down' : 'right'} />
            <Icon name={FAMILY_ICONS[family]} />
            <span>
              <b>{name}</b>
              <span class="help">{COUNTS.help[family]}</span>
            </span>
          </button>
        </td>
        <ColumnCells name={name} types={types} off={off} onChange={onChange} />
      </tr>
      {open.value &&
        types.map((type) => (
          <tr key={type} class="one">
            <td>
              {typeEntry(type).title}{' '}
              <span class="mono help">
                <Words text={type} />
              </span>
              <span class="help">{quietened(type, off, notices)}</span>
            </td>
            <ColumnCells name={type} types={[type]} off={off} onChange={onChange} />
          </tr>
        ))}
    </tbody>
  );
}

/** What keeps a type quieter than its two switches say; empty where nothing does. */
function quietened(type: string, off: FamilyRowsProps['off'], notices: NoticeSettings): string {
  const { family, severity } = typeEntry(type);
  const decision = levelOf({ rule: null, account: null, family, severity }, notices);
  const isQuieter =
    (decision.level === 'off' && !off.badge.has(type)) ||
    ((decision.level === 'off' || decision.level === 'badge') && !off.notice.has(type));
  return isQuieter ? decisionWords(decision) : '';
}

interface ColumnCellsProps extends Pick<FamilyRowsProps, 'off' | 'onChange'> {
  name: string;
  types: readonly string[];
}

function ColumnCells({ name, types, off, onChange }: ColumnCellsProps) {
  const cell = (column: Column, label: string) => {
    const on = types.filter((type) => !off[column].has(type)).length;
    return (
      <td>
        <input
          type="checkbox"
          class="box"
          aria-label={label}
          checked={on === types.length}
          indeterminate={on > 0 && on < types.length}
          onChange={(event) => onChange(column, types, event.currentTarget.checked)}
        />
      </td>
    );
  };
  return (
    <>
      {cell('badge', COUNTS.badgeOf(name))}
      {cell('notice', COUNTS.noticeOf(name))}
    </>
  );
}
