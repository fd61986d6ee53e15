/** The product's sync with one edit in one place of its source, made while it is loaded. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import type { SyncCode } from './sync-model.ts';

export interface Edit {
  /** The file, from the project's folder. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const ENTRY = resolve(import.meta.dirname, 'sync-code.ts');

/** @throws where the text to edit is not there exactly once: the product moved on, and the mutant must follow. */
export async function loadMutant({ file, from, to }: Edit): Promise<SyncCode> {
  const source = await readFile(resolve(ROOT, file), 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold this exactly once: ${from}`);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['es'] } },
    plugins: [
      {
        name: 'mutant',
        transform: {
          order: 'pre',
          handler: (code, id) => (id === resolve(ROOT, file) ? code.replace(from, () => to) : null),
        },
      },
    ],
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as { output: { code: string }[] }[] as [
    { output: { code: string }[] },
  ];
  const code = output.map((chunk) => chunk.code).join('\n');
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as SyncCode;
}
