/** What the terminal says while something takes its time. */
/* oxlint-disable no-console -- a command that talks to a person */

/** Runs one step under its name, and says how long it took where that is worth knowing. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  process.stdout.write(`  ${name} … `);
  const timer = setInterval(() => process.stdout.write('.'), 1000);
  try {
    const result = await work();
    console.log(`done (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  } finally {
    clearInterval(timer);
  }
}

export function say(...lines: string[]): void {
  for (const line of lines) console.log(line);
}
