/** Folders for the profiles of browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns an empty folder of its own. */
export function createProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'audit-monitor-'));
}

/** Deletes a profile. A browser that was just closed may still be writing to it. */
export function forgetProfile(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
