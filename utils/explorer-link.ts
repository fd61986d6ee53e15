/** What a link to the explorer says: the query, the event whose details are open, and whether findings are shown instead. */
import type { EventKey } from './audit/event.ts';

export interface ExplorerLink {
  /** As it was typed; '' finds everything. */
  readonly text: string;
  readonly event: EventKey | null;
  /** Null: events are shown. Else findings are, and this one is open, as `findingRef` calls it; '': none. */
  readonly finding: string | null;
}

/** Behind the `#`: `q=type:APP_CREATE&event=account/id`, `findings&f=D6/account/key/0`. Whatever cannot be read is left out. */
export function readLink(hash: string): ExplorerLink {
  const fields = new URLSearchParams(hash);
  const [account, id, ...rest] = (fields.get('event') ?? '').split('/').map(decode);
  const event = account && id && rest.length === 0 ? ([account, id] as const) : null;
  return { text: fields.get('q') ?? '', event, finding: fields.has('findings') ? (fields.get('f') ?? '') : null };
}

/** The way back. */
export function writeLink({ text, event, finding }: ExplorerLink): string {
  const fields = [
    finding !== null && 'findings',
    finding && `f=${encode(finding)}`,
    text && `q=${encode(text)}`,
    event && `event=${encode(event.map(encodeURIComponent).join('/'))}`,
  ];
  return fields.filter(Boolean).join('&');
}

/** What tells a finding from every other. */
interface FindingKey {
  readonly rule: string;
  /** Null where it is about several. */
  readonly account: string | null;
  readonly key: string;
  readonly bucket: number;
}

/** How a link calls a finding. */
export function findingRef({ rule, account, key, bucket }: FindingKey): string {
  const parts = [rule, account ?? '', key, `${bucket}`];
  return parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
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
