/** Both browsers and both builds must be there: a test that cannot run is a failure, never a skip. */
import { getBrowser } from '../helpers/browser/get.ts';
import { build, isBuilt } from '../demo/build.ts';

export default async function setUp(): Promise<void> {
  for (const kind of ['chrome', 'firefox'] as const) {
    await getBrowser(kind, (line) => process.stdout.write(`${line}\n`));
    if (!isBuilt(kind)) await build(kind);
  }
}
