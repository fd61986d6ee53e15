/** Sources for a page that has no build of its own. */
import { build } from 'vite';

/** @returns a source file with all that it imports, as one module that a page can load. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const code = output.map((part) => ('code' in part ? part.code : ''));
  return code.join('\n');
}
