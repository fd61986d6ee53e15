import { beforeEach, describe, expect, it } from 'vitest';
import { generatedHistory } from '../emulator/history/generated.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { readArchivedIds } from '../helpers/browser/archive.ts';
import { ask } from '../helpers/browser/extension.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

const DAY = 86_400_000;
/** Several pages. */
const COUNT = 450;
const ORDERS = ['desc', 'asc'] as const;
const BOUNDS = ['inclusive', 'exclusive'] as const;
const FIRST_PAGES = [1, 0] as const;
/** After each answer so many events come; the pages move under whoever reads them. */
const DRIFTS = [[], [1, 2, 1, 3, 1]] as const;

/** Nobody outside Vonage knows which of these the live service is. */
const SERVICES = ORDERS.flatMap((order) =>
  BOUNDS.flatMap((dateTo) =>
    FIRST_PAGES.flatMap((pageBase) => DRIFTS.map((driftScript) => ({ order, dateTo, pageBase, driftScript }))),
  ),
);

describe('the archive holds exactly the events of a service', () => {
  const session = useBrowser('chrome');

  beforeEach(() => session.emulator.reset(IMMEDIATE));

  it.each(SERVICES)(
    'with order $order, date_to $dateTo, first page $pageBase and drift $driftScript (faults 44, 48, 49)',
    async ({ driftScript, ...switches }) => {
      const { emulator } = session;
      Object.assign(emulator.settings, switches, { driftScript: [...driftScript] });
      const until = Date.now() - 60_000;
      const history = generatedHistory({
        seed: 1,
        count: COUNT,
        from: until - 30 * DAY,
        until,
        apiKey: CREDENTIAL.apiKey,
      });
      emulator.addAccount({ apiKey: CREDENTIAL.apiKey, secrets: [CREDENTIAL.apiSecret], premium: true, history });
      const account = emulator.account(CREDENTIAL.apiKey);
      await session.watch();
      await eventually(async () => {
        // What came while the pages were read is for the check after it.
        await ask(session.welcome, 'check', null);
        return readArchivedIds(session.welcome);
      }).toHaveLength(COUNT + driftScript.reduce<number>((sum, move) => sum + move, 0));
      expect((await readArchivedIds(session.welcome)).toSorted()).toEqual(account.ids().toSorted());
    },
  );
});
