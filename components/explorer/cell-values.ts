import { typeEntry } from '../../utils/audit/catalogue.ts';
import type { ColumnId } from '../../utils/columns.ts';
import type { ShownRow } from '../../utils/models/rows-model.ts';
import type { Field } from '../../utils/query/query.ts';

/** A value that can be filtered by: what a query calls it, and where it belongs. */
export interface Handle {
  readonly field: Field;
  readonly value: string;
}

/** What a cell stands for; null for times, which are no values. @param account its label. */
export function handleOf(column: ColumnId, { row }: ShownRow, account: string): Handle | null {
  const handles: Record<ColumnId, Handle | null> = {
    time: null,
    seen: null,
    severity: { field: 'severity', value: typeEntry(row.type).severity },
    event: { field: 'type', value: row.type },
    type: { field: 'type', value: row.type },
    user: { field: 'user', value: row.user },
    source: { field: 'source', value: row.source ?? '' },
    ip: { field: 'ip', value: row.ip ?? '' },
    account: { field: 'account', value: account },
  };
  return handles[column];
}

/** A handle as attributes of its element, and back. */
export function handleAttributes(handle: Handle | null): Record<string, string> {
  return handle ? { 'data-field': handle.field, 'data-value': handle.value } : {};
}

/** The handle of an element or of what it stands in. */
export function handleAt(element: Element | null): (Handle & { readonly element: HTMLElement }) | null {
  const found = element?.closest<HTMLElement>('[data-field]');
  const { field, value } = found?.dataset ?? {};
  return found && field !== undefined && value !== undefined ? { field: field as Field, value, element: found } : null;
}
