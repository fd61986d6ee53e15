/** How much of the disk the browser says that we use and may use, in bytes; null where it does not say. */
export async function storageUse(): Promise<{ used: number | null; quota: number | null }> {
  const { storage }: Partial<Navigator> = navigator;
  const { usage = null, quota = null } = (await storage?.estimate().catch(() => null)) ?? {};
  return { used: usage, quota };
}
