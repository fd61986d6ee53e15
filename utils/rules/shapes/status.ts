import type { Json } from '../../audit/event.ts';
import { toldNow } from './find.ts';

/** The status that a context tells of now; null where it tells of none that we recognise. */
export function statusIn(context: Json | undefined): 'active' | 'disabled' | null {
  for (const { path, value } of toldNow(context)) {
    if (!/status|state|enabled|active/i.test(path.at(-1) ?? '')) continue;
    if (/^(?:active|enabled|true|activated|reinstated)$/i.test(value)) return 'active';
    if (/^(?:disabled|inactive|false|suspended|deleted|blocked|closed|deactivated)$/i.test(value)) return 'disabled';
  }
  return null;
}
