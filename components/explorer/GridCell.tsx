import { typeEntry } from '../../utils/audit/catalogue.ts';
import type { ColumnId } from '../../utils/columns.ts';
import { gistOf } from '../../utils/audit/gist.ts';
import type { ListRow } from '../../utils/explore/explore.ts';
import { countryName, shortAge, shortSpan } from '../../utils/format.ts';
import type { ShownRow } from '../../utils/models/rows-model.ts';
import { MINUTE } from '../../utils/time.ts';
import type { LabelKind } from '../../utils/watch/label.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { sourceName } from '../../utils/words/source.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { type Zone, onBothClocks, writeSecond } from '../../utils/zone.ts';
import { AccountTag } from '../events/AccountTag.tsx';
import { EventTags } from '../events/EventTags.tsx';
import { Words } from '../events/Words.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';
import { handleAttributes, handleOf } from './cell-values.ts';

export interface CellContext {
  readonly now: number;
  readonly zone: Zone;
  readonly needles: readonly string[];
  readonly labelOf: (account: string) => string;
  /** What the person calls a value; null where they gave it no name. */
  readonly nameOf: (kind: LabelKind, value: string) => string | null;
}

interface CellProps {
  column: ColumnId;
  shown: ShownRow;
  context: CellContext;
}

/** What of a row a cell says, where it is not just what its column is called. */
const SAID: Partial<Record<ColumnId, readonly (keyof ListRow)[]>> = {
  seen: ['seenAt'],
  severity: ['type'],
  event: ['type'],
  ip: ['ip', 'country'],
};

/** Whether two cells of a column say the same. */
export function isSameCell(a: CellProps, b: CellProps): boolean {
  const isTold = a.column !== 'event' || a.shown.told === b.shown.told;
  return (
    isTold &&
    a.context === b.context &&
    (SAID[a.column] ?? [a.column as keyof ListRow]).every((name) => a.shown.row[name] === b.shown.row[name])
  );
}

/** What a cell says. Its value is a handle: pointed at, it can be filtered by. */
export function CellContent({ column, shown, context }: CellProps) {
  const { row } = shown;
  const label = context.labelOf(row.account);
  const handle = handleAttributes(handleOf(column, shown, label));
  const { severity } = typeEntry(row.type);
  switch (column) {
    case 'time':
      return <Moment time={row.time ?? null} at={row.at} context={context} />;
    case 'seen':
      return <Moment time={row.seenAt} at={row.seenAt} context={context} />;
    case 'severity':
      return (
        <span {...handle} class={`sev sev--${severity}`}>
          <SeverityGlyph severity={severity} />
          <SeverityWord severity={severity} />
        </span>
      );
    case 'event':
      return <What shown={shown} handle={handle} needles={context.needles} />;
    case 'type':
      return (
        <span {...handle} class="mono">
          <Words text={row.type} needle={context.needles} />
        </span>
      );
    case 'user':
      return (
        <span {...handle}>
          <Words text={context.nameOf('user', row.user) ?? (row.user || EXPLORER.someone)} needle={context.needles} />
        </span>
      );
    case 'source':
      return row.source === null ? null : (
        <span {...handle} class="src">
          <Icon name={row.source === 'CD' ? 'window' : 'code'} />
          <Words text={sourceName(row.source)} />
        </span>
      );
    case 'ip':
      return <Place shown={shown} handle={handle} context={context} />;
    case 'account':
      return (
        <span {...handle} class="of">
          <AccountTag label={label} /> <bdi aria-hidden="true">{label}</bdi>
        </span>
      );
  }
}

function Moment({ time, at, context: { now, zone } }: { time: number | null; at: number; context: CellContext }) {
  if (time === null) return <span class="help">{POPUP.undated}</span>;
  const written = writeSecond(time, zone);
  return (
    <time dateTime={new Date(time).toISOString()} title={onBothClocks(time)}>
      <b>
        {written.slice(11, 16)}
        <span class="ss">{written.slice(16)}</span>
      </b>{' '}
      · {now - at > MINUTE ? shortSpan(now - at) : shortAge(at, now)}
    </time>
  );
}

function What({
  shown: { row, told },
  handle,
  needles,
}: {
  shown: ShownRow;
  handle: object;
  needles: readonly string[];
}) {
  return (
    <>
      <b {...handle} title={row.type}>
        <Words text={typeEntry(row.type).title} needle={needles} />
      </b>
      {told && (
        <span class="gist">
          {gistOf(told.sentence).map((part, index) =>
            typeof part === 'string' ? (
              part
            ) : (
              <span key={index} data-value={part.raw || undefined}>
                <Words text={part.value} needle={needles} />
              </span>
            ),
          )}{' '}
          <EventTags event={told.event} />
        </span>
      )}
    </>
  );
}

function Place({ shown: { row }, handle, context }: { shown: ShownRow; handle: object; context: CellContext }) {
  const name = row.ip === null ? null : context.nameOf('ip', row.ip);
  const country = row.country && { 'data-field': 'country', 'data-value': row.country };
  return (
    <>
      {country && row.country && (
        <span {...country} class="cc" title={countryName(row.country) ?? undefined}>
          <Words text={row.country} needle={context.needles} />
        </span>
      )}
      {row.ip === null ? (
        <span class="help">{POPUP.noIp}</span>
      ) : (
        <span {...handle} class={name === null ? 'mono' : ''} title={row.ip}>
          <Words text={name ?? row.ip} needle={context.needles} />
        </span>
      )}
    </>
  );
}
