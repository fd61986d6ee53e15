/** The keys of a context without its values: what a version of Vonage's that nobody knows yet would change. */
import type { Json } from '../../audit/event.ts';

/** Deeper keys are data more often than words. */
const DEEPEST = 4;
/** More keys than these are data as well. */
const LONGEST = 2000;

/** The paths of keys as `appId,new.name,new.answer_url.url`. Places in lists are left out. */
export function shapeOf(context: Json): string {
  let shape = '';
  function walk(value: Json | undefined, path: string, depth: number): void {
    if (shape.length > LONGEST) return;
    if (depth === DEEPEST || typeof value !== 'object' || value === null) shape += `${path},`;
    else if (Array.isArray(value)) for (const item of value) walk(item, path, depth);
    else for (const key in value) walk(value[key], path === '' ? key : `${path}.${key}`, depth + 1);
  }
  walk(context, '', 0);
  return shape;
}
