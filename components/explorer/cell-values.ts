import { typeEntry } from '../../utils/audit/catalogue.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { ColumnId } from '../../utils/columns.ts';
import type { ShownRow } from '../../utils/models/rows-model.ts';
import { hasLeaf } from '../../utils/query/leaves.ts';
import type { Field, Target } from '../../utils/query/query.ts';

/** A value that can be filtered by: what a query calls it, and where it belongs. */
export interface Handle {
  readonly target: Target;
  readonly value: string;
}

/** One that is pointed at. */
export interface Held extends Handle {
  readonly element: HTMLElement;
}

/** What a cell stands for; null for times, which are no values. @param account its label. */
export function handleOf(column: ColumnId, { row }: ShownRow, account: string): Handle | null {
  const handles: Record<ColumnId, Handle | null> = {
    time: null,
    seen: null,
    severity: { target: 'severity', value: typeEntry(row.type).severity },
    event: { target: 'type', value: row.type },
    type: { target: 'type', value: row.type },
    user: { target: 'user', value: row.user },
    source: { target: 'source', value: row.source ?? '' },
    ip: { target: 'ip', value: row.ip ?? '' },
    account: { target: 'account', value: account },
  };
  return handles[column];
}

/** A value of a field as attributes of its element. */
export function handleAttributes(handle: Handle | null): Record<string, string> {
  return handle ? { 'data-field': String(handle.target), 'data-value': handle.value } : {};
}

/** The elements of a cell's values, in their order. */
export function valuesIn(cell: Element): HTMLElement[] {
  return Array.from(cell.querySelectorAll<HTMLElement>('[data-value]'));
}

/**
 * The handle of an element or of what it stands in. What a sentence says belongs where the event says it: that is looked up only
 * now.
 * @param eventOf the event of a row. @param labelOf the label of an account.
 */
export function handleAt(
  element: Element | null,
  eventOf: (row: number) => StoredEvent | null,
  labelOf: (account: string) => string,
): Held | null {
  const found = element?.closest<HTMLElement>('[data-value]');
  const { field, value = '' } = found?.dataset ?? {};
  if (!found) return null;
  if (field !== undefined) return { target: field as Field, value, element: found };
  const event = eventOf(Number(found.closest<HTMLElement>('[data-row]')?.dataset['row']));
  const isAccount = event && [event.apiKey, labelOf(event.account)].includes(value);
  const target = isAccount ? 'account' : event && placeIn(event, value);
  return target && { target, value, element: found };
}

/** Where a value stands in an event's context; null where it does not. */
function placeIn({ json }: StoredEvent, value: string): Target | null {
  let path: Target | null = null;
  hasLeaf(json, (text, [first, ...rest]) => {
    if (first !== 'context' || text !== value) return false;
    path = rest.filter((step) => typeof step === 'string');
    return true;
  });
  return path;
}
