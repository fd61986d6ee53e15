/** The explorer's query. It lives in the page's address: a link, the Back button and the search box are always of one mind. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { EventKey } from '../audit/event.ts';
import { addressWith, onHashChange, readHash, writeHash } from '../browser/address.ts';
import { readLink, writeLink } from '../explorer-link.ts';
import { parseQuery } from '../query/parse.ts';
import { printQuery } from '../query/print.ts';
import { readQuery } from '../query/read-query.ts';
import type { Query } from '../query/query.ts';
import { fixedAt } from '../query/range.ts';
import { isSameList, steady } from './steady.ts';

export const QueryModel = createModel(() => {
  const link = signal(readLink(readHash()));
  const text = computed(() => link.value.text);
  const parsed = computed(() => parseQuery(text.value));
  const printed = computed(() => printQuery(parsed.value.query));
  /** Whether the last step of the history is one that is still being typed. */
  let typing = false;
  /** Goes up when the address was changed by others: by the Back button, or by hand. */
  const travelled = signal(0);

  effect(() =>
    onHashChange(() => {
      link.value = readLink(readHash());
      typing = false;
      travelled.value++;
    }),
  );

  function show(next: Partial<ReturnType<typeof readLink>>, how: 'push' | 'replace'): void {
    const after = { ...link.peek(), ...next };
    if (writeLink(after) === writeLink(link.peek())) return;
    link.value = after;
    writeHash(writeLink(after), how);
  }

  function write(next: string): void {
    typing = false;
    show({ text: next, finding: null }, 'push');
  }

  /** The same object as long as it asks for the same, however it is written. */
  const query = computed(() => readQuery(printed.value));

  return {
    text,
    /** The same in the one form that asks for the same. */
    printed,
    problems: computed(() => parsed.value.problems),
    query,
    /** The texts that are searched for. */
    needles: steady<readonly string[]>(
      () => query.value.flatMap((term) => (term.kind === 'text' && !term.not ? [term.text] : [])),
      isSameList,
    ),
    /** The event whose details are open. */
    event: computed(() => link.value.event),
    /** Null while events are shown; else the finding that is open, '' without one. */
    finding: computed(() => link.value.finding),
    travelled,
    /** Where the events that were last asked for are, and the findings. */
    links: computed(() => ({
      events: writeLink({ ...link.value, event: null, finding: null }),
      findings: writeLink({ ...link.value, event: null, finding: link.value.finding ?? '' }),
    })),

    /** What is typed is one step of the history, as long as nothing else comes between. */
    type(next: string): void {
      show({ text: next }, typing ? 'replace' : 'push');
      typing = true;
    },

    /** What was typed is meant: the next key begins another step. */
    commit(): void {
      typing = false;
    },

    write,

    /** An address that leads anybody to the same events at any time. @param now what relative times are counted from. */
    linkAt: (now: number) => addressWith(writeLink({ ...link.peek(), text: printQuery(fixedAt(query.peek(), now)) })),

    /** Whether the address asks for nothing at all. */
    isBlank: () => writeLink(link.peek()) === '',

    change: (asked: Query) => write(printQuery(asked)),

    /** The same, with what is shown staying what it is. */
    narrow: (asked: Query) => show({ text: printQuery(asked) }, 'push'),

    /** Opens the details of an event, or closes them with null. Going from one to the next is no step of the history. */
    open(event: EventKey | null): void {
      show({ event, finding: null }, link.peek().event === null ? 'push' : 'replace');
    },

    /** Shows the events of a query, one of them with its details. */
    openAmong(asked: Query, event: EventKey): void {
      show({ text: printQuery(asked), event, finding: null }, 'push');
    },

    /** Shows findings, one of them open. Going from one to the next is no step of the history. */
    showFinding(finding: string): void {
      show({ finding, event: null }, link.peek().finding ? 'replace' : 'push');
    },

    /** The same where nobody asked for it: it is no step at all. */
    presentFinding(finding: string): void {
      show({ finding }, 'replace');
    },
  };
});
export type QueryModel = InstanceType<typeof QueryModel>;
