/** `event_type`: a list with commas; any of them will do. */
import { Refusal } from '../api/refusal.ts';
import { listedTypes } from '../api/type-list.ts';
import type { Settings } from '../settings.ts';

/** The types wanted, in exact case; null if there is no filter. */
export function readTypes(params: URLSearchParams, settings: Settings): ReadonlySet<string> | null {
  const types = given(params.getAll('event_type'), settings)
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
  const known = new Set(listedTypes(settings.typeList));
  const unknown = types.find((type) => !known.has(type));
  if (types.length === 0) return null;
  if (unknown === undefined || settings.unknownType === 'compared') return new Set(types);
  if (typeof settings.unknownType === 'number') {
    throw new Refusal(settings.unknownType, `No enum constant for event_type "${unknown}"`);
  }
  const rest = types.filter((type) => known.has(type));
  return settings.unknownType === 'ignored' && rest.length === 0 ? null : new Set(rest);
}

function given(values: readonly string[], { repeatedType }: Settings): string {
  if (repeatedType === 'joined') return values.join();
  return (repeatedType === 'first' ? values[0] : values.at(-1)) ?? '';
}
