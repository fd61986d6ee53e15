/** The keys of a context without its values: what a version of Vonage's that nobody knows yet would change. */
import type { Json } from '../../audit/event.ts';

/** Deeper keys, and more of them, are data more often than words. */
const DEEPEST = 6;
const MOST_PATHS = 60;

/** The paths of keys as `appId,new.name,new.answer_url.url`, each once. Places in lists are left out. */
export function shapeOf(context: Json): string {
  const paths = new Set<string>();
  function walk(value: Json | undefined, path: string, depth: number): void {
    if (paths.size >= MOST_PATHS) return;
    if (depth === DEEPEST || typeof value !== 'object' || value === null) paths.add(path);
    else if (Array.isArray(value)) for (const item of value) walk(item, path, depth + 1);
    else for (const key in value) walk(value[key], path === '' ? key : `${path}.${key}`, depth + 1);
  }
  walk(context, '', 0);
  return Array.from(paths).join();
}
