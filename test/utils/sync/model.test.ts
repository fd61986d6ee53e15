import fc from 'fast-check';
import { it } from 'vitest';
import * as product from '../../helpers/sync-code.ts';
import { memoryStore, runSchedule, schedule } from '../../helpers/sync-model.ts';

const RUNS = Number(process.env['SCHEDULES'] ?? 20_000);

it(`loses nothing, counts nothing twice and keeps an honest cursor in ${RUNS} schedules (faults 34, 48, 49, 50, 51, 53, 57)`, async () => {
  await fc.assert(
    fc.asyncProperty(schedule, (how) => runSchedule(product, how, memoryStore())),
    { numRuns: RUNS },
  );
}, 3_600_000);
