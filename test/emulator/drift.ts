/** Events that come or go between the pages of a list, by a script. */
import type { Account } from './account.ts';
import { type FeedPorts, inventNow } from './feed.ts';
import { visibleEvents } from './query/visible.ts';

/** Takes the next move of the switch `driftScript`: so many new events, which show at once, or so many newest ones gone. */
export function playDrift(account: Account, ports: FeedPorts): void {
  const [move = 0, ...rest] = ports.settings.driftScript;
  ports.settings.driftScript = rest;
  const steps = Array.from({ length: Math.max(0, move) }, () => inventNow(account, ports));
  if (steps.length > 0) account.arrive(steps, -Infinity);
  for (const id of newestIds(account, ports, Math.max(0, -move))) account.remove(id);
}

function newestIds(account: Account, ports: FeedPorts, count: number): string[] {
  const { base, range, arrivals } = visibleEvents(account, ports);
  const length = Math.min(count, range.end - range.start);
  const old = Array.from({ length }, (_, back) => base.at(range.end - 1 - back));
  const newestFirst = [...arrivals.map(({ entry }) => entry), ...old].sort((a, b) => b.time - a.time);
  return newestFirst.slice(0, count).map(({ id }) => id);
}
