/** The person's own names for what events name by number: "Office Leeds" for an address, "Main line" for a telephone. */
import * as z from 'zod/mini';
import type { Target } from '../query/query.ts';

const LABEL_KINDS = ['ip', 'user', 'number', 'app'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export const Label = z.object({
  kind: z.enum(LABEL_KINDS),
  /** Exactly as events say it; of addresses also a range, `192.0.2.0/24`. */
  value: z.string(),
  name: z.string(),
});
export type Label = z.infer<typeof Label>;

const KEYS: Readonly<Record<string, LabelKind>> = { msisdn: 'number', appId: 'app', applicationId: 'app' };

/** What kind of name a value can have that is asked for under a field or path of a query; null: none. */
export function labelKindOf(target: Target | null): LabelKind | null {
  if (target === 'ip' || target === 'user') return target;
  return Array.isArray(target) ? (KEYS[target.at(-1) ?? ''] ?? null) : null;
}

/** Puts a label on a value; an empty name takes it off. */
export function withLabel(labels: readonly Label[], { kind, value, name }: Label): Label[] {
  const others = labels.filter((label) => label.kind !== kind || label.value !== value);
  return name.trim() === '' ? others : [...others, { kind, value, name: name.trim() }];
}

/** @returns what finds the name that was given to exactly this value. */
export function labelFinder(labels: readonly Label[]): (kind: LabelKind, value: string) => string | null {
  const names = new Map(labels.map(({ kind, value, name }) => [`${kind} ${value}`, name]));
  return (kind, value) => names.get(`${kind} ${value}`) ?? null;
}
