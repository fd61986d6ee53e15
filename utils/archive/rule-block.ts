/** A block's events as rules look at them: out of the columns, and out of their JSON only where a rule asks for more. */
import { asObject } from '../audit/context.ts';
import type { Json, JsonObject, StoredEvent } from '../audit/event.ts';
import type { RuleEvent } from '../rules/event.ts';
import { type Columns, placeAt } from './block.ts';
import { API_KEY, COUNTRY, IP, SOURCE, TYPE, USER } from './dictionary.ts';
import { toStoredEvent } from './stored-event.ts';

/** What the codes of an account stand for, by field. */
export type Values = readonly (readonly (string | null | undefined)[])[];

interface Content {
  readonly account: string;
  readonly columns: Columns;
  readonly values: Values;
  /** The events' JSON. */
  readonly lines: readonly string[];
}

export interface RuleBlock {
  /** Those of some types, or of all, from one moment to before another. @returns for the same event always the same object. */
  readonly eventsBetween: (types: ReadonlySet<string> | null, from: number, to: number) => RuleEvent[];
}

/** @param content of which nothing is read before somebody asks. */
export function createRuleBlock(content: Content): RuleBlock {
  const { columns, values, lines } = content;
  const known: RuleEvent[] = [];
  return {
    eventsBetween(types, from, to) {
      const events: RuleEvent[] = [];
      for (let row = 0; row < lines.length; row++) {
        const at = placeAt(columns, row);
        if (at < from || at >= to || (types && !types.has(valueOf(columns, values, TYPE, row) ?? ''))) continue;
        events.push((known[row] ??= new BlockEvent(content, row)));
      }
      return events;
    },
  };
}

function valueOf({ codes }: Columns, values: Values, field: number, row: number): string | null {
  return values[field]?.[codes[field]?.[row] ?? -1] ?? null;
}

/** Keeps its JSON and not what that says: rules hold thousands of events, and ask few of them for more than their id. */
class BlockEvent implements RuleEvent {
  readonly account: string;
  readonly type: string;
  readonly at: number;
  readonly user: string | null;
  readonly apiKey: string | null;
  readonly source: string | null;
  readonly ip: string | null;
  readonly country: string | null;
  readonly #json: string;
  readonly #columns: Columns;
  readonly #row: number;
  #id: string | null;

  constructor({ account, columns, values, lines }: Content, row: number) {
    this.account = account;
    this.type = valueOf(columns, values, TYPE, row) ?? '';
    this.at = placeAt(columns, row);
    this.user = valueOf(columns, values, USER, row);
    this.apiKey = valueOf(columns, values, API_KEY, row);
    this.source = valueOf(columns, values, SOURCE, row);
    this.ip = valueOf(columns, values, IP, row);
    this.country = valueOf(columns, values, COUNTRY, row);
    this.#json = lines[row] ?? '';
    this.#columns = columns;
    this.#row = row;
    this.#id = columns.names[row] ?? null;
  }

  get id(): string {
    return this.#id ?? textOf(this.#read()['id']);
  }

  context(): Json | undefined {
    return this.#read()['context'];
  }

  stored(): StoredEvent {
    return toStoredEvent(this.account, this.#json, this.#columns, this.#row);
  }

  #read(): JsonObject {
    const entry = asObject(JSON.parse(this.#json) as Json) ?? {};
    this.#id ??= textOf(entry['id']);
    return entry;
  }
}

function textOf(id: Json | undefined): string {
  return typeof id === 'string' ? id : '';
}
