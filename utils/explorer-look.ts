/** How a person has set up the explorer's table: kept on this computer, and never part of a link. */
import * as z from 'zod/mini';

export const ExplorerLook = z.object({
  zone: z.enum(['utc', 'local']),
  /** In their order. What they are called and how wide they usually are, `columns.ts` knows. */
  columns: z.array(z.object({ id: z.string(), shown: z.boolean(), width: z.nullable(z.number()) })),
  /** The facets that are folded up. */
  folded: z.array(z.string()),
});
export type ExplorerLook = z.infer<typeof ExplorerLook>;

export const DEFAULT_LOOK: ExplorerLook = { zone: 'utc', columns: [], folded: [] };
