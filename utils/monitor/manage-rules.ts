import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { Problem } from '../errors.ts';
import { RuleSettings } from '../rules/rule-settings.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorPorts } from './ports.ts';

/** What findings depend on. A mute only says who is told of them. */
const JUDGED_BY: ReadonlySet<string> = new Set<keyof RuleSettings>([
  'choices',
  'own',
  'exceptions',
  'tickets',
  'expected',
]);

/** Stores what people choose of the rules. What was found by others is judged anew, from the first event on. */
export async function changeRules(
  { archive }: Pick<MonitorPorts, 'archive'>,
  monitor: Monitor,
  change: Partial<RuleSettings>,
): Promise<void> {
  await ruleSettingsStore.update((settings) => {
    const changed = RuleSettings.safeParse({ ...settings, ...change });
    if (!changed.success) throw new Problem({ kind: 'unexpected' });
    return changed.data;
  });
  if (Object.keys(change).every((part) => !JUDGED_BY.has(part))) return monitor.report();
  // Should the worker be killed now, the next check sees that nothing was learned yet.
  await archive.rules.forget();
  void monitor.judgeAll();
}
