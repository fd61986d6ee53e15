/** What a link to the explorer says: the query, and the event whose details are open. */
import type { EventKey } from './audit/event.ts';

export interface ExplorerLink {
  /** As it was typed; '' finds everything. */
  readonly text: string;
  readonly event: EventKey | null;
}

/** Behind the `#`: `q=type:APP_CREATE&event=account/id`. Whatever cannot be read is left out. */
export function readLink(hash: string): ExplorerLink {
  const fields = new URLSearchParams(hash);
  const [account, id, ...rest] = (fields.get('event') ?? '').split('/').map(decode);
  const event = account && id && rest.length === 0 ? ([account, id] as const) : null;
  return { text: fields.get('q') ?? '', event };
}

/** The way back. */
export function writeLink({ text, event }: ExplorerLink): string {
  const fields = [text && `q=${encode(text)}`, event && `event=${encode(event.map(encodeURIComponent).join('/'))}`];
  return fields.filter(Boolean).join('&');
}

/** People read addresses: what need not be written as a number is not. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
