/** The explorer's engine in tests. */
import type { Counts, ExploreEngine, Found, SearchSpec } from '../../utils/explore/explore.ts';

/** What a search found in the end, and how that is spread. */
export async function searchAll(engine: ExploreEngine, spec: SearchSpec): Promise<Found & Counts> {
  const reports: Found[] = [];
  const counted: Counts[] = [];
  await engine.search(
    { ...spec, counts: true },
    (found) => reports.push(found),
    (counts) => counted.push(counts),
  );
  const [last, counts] = [reports.at(-1), counted.at(-1)];
  if (!last || !counts) throw new Error('Nothing was found, not even nothing');
  if (last.count !== counts.count) throw new Error('What was counted is not what was found');
  return { ...counts, ...last };
}

/** Some of the rows that a search found as they stand in an NDJSON file. */
export async function linesOf(engine: ExploreEngine, search: number, start: number, end: number) {
  const { part, count } = await engine.write(search, start, end, {
    format: 'ndjson',
    naming: { accounts: [], labels: [] },
  });
  return { text: await part.text(), count };
}
