/** The explorer's engine in tests. */
import type { ExploreEngine, Found, SearchSpec } from '../../utils/explore/explore.ts';

/** What a search found in the end. */
export async function searchAll(engine: ExploreEngine, spec: SearchSpec): Promise<Found> {
  const reports: Found[] = [];
  await engine.search(spec, (found) => reports.push(found));
  const last = reports.at(-1);
  if (!last) throw new Error('Nothing was found, not even nothing');
  return last;
}

/** Some of the rows that a search found as they stand in an NDJSON file. */
export async function linesOf(engine: ExploreEngine, search: number, start: number, end: number) {
  const { part, count } = await engine.write(search, start, end, {
    format: 'ndjson',
    naming: { accounts: [], labels: [] },
  });
  return { text: await part.text(), count };
}
