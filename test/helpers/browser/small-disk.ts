/** A disk of a size that a test chooses, where whoever runs it may mount one. */
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './get.ts';

export interface SmallDisk {
  /** Leaves no byte free. @returns a function that frees them again. */
  readonly fill: () => Promise<() => Promise<void>>;
  readonly unmount: () => Promise<void>;
}

/** @returns null where nothing may be mounted: only root on Linux may. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted === null) return null;
  return {
    async fill() {
      const path = join(folder, 'filler');
      const file = await open(path, 'w');
      const isFull = () =>
        file.write(Buffer.alloc(4096)).then(
          () => false,
          () => true,
        );
      const { bavail, bsize } = await statfs(folder);
      await file.write(Buffer.alloc(Math.max(0, (bavail - 8) * bsize)));
      while (!(await isFull()));
      await file.close();
      return () => rm(path);
    },
    async unmount() {
      await run('umount', ['--lazy', folder]);
    },
  };
}
