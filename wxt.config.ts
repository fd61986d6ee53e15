import { mkdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import sharp from 'sharp';
import type { Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import { PRODUCT } from './utils/words/product.ts';

const ICONS = ['icon', 'icon-blind'] as const;
const SIZES = [16, 32, 48, 96, 128] as const;
const iconFiles = ICONS.flatMap((name) => SIZES.map((size) => ({ name, size, path: `icons/${name}-${size}.png` })));
const actionIcons = Object.fromEntries(SIZES.map((size) => [size, `icons/icon-${size}.png`]));

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https://api.nexmo.com',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The oldest browsers that the manifests let in: nothing is rewritten for older ones. */
const TARGET = ['chrome148', 'firefox147'];

/**
 * What a page needs at first sight is in few files, since many small ones are larger together: what all need, what lists of
 * events need, what is its own, and what others load on demand. That must not be with its own, or loading it would start the
 * page a second time.
 */
const FIRST_SIGHT: Rolldown.CodeSplittingGroup[] = [
  { priority: 4, name: (id, graph) => (isForAll(usersOf(id, graph)) ? 'shared' : null) },
  { priority: 3, name: (id, graph) => nameForTwo(usersOf(id, graph)) },
  { priority: 2, name: (id, graph) => (isForExplorerAndOthers(usersOf(id, graph)) ? 'explorer-shared' : null) },
  { priority: 1, name: (id, graph) => nameFor(usersOf(id, graph), true, 'common') },
  { priority: 1, name: (id, graph) => nameFor(usersOf(id, graph), false, 'first') },
  { priority: 1, name: nameOfRules },
  { priority: 1, name: nameOfSections },
  { priority: 0, name: (id, graph) => (isForExplorerLater(usersOf(id, graph)) ? 'explorer-later' : null) },
];

interface Users {
  /** The pages that reach a module by static imports. */
  readonly pages: readonly string[];
  /** Whether it is also reached by an import that comes later. */
  readonly onDemand: boolean;
  /** The pages that reach it by imports of any kind. */
  readonly sometime: readonly string[];
}

function usersOf(id: string, graph: Rolldown.ChunkingContext): Users {
  const importersOf = (module: string) => graph.getModuleInfo(module)?.importers ?? [];
  const lateImportersOf = (module: string) => graph.getModuleInfo(module)?.dynamicImporters ?? [];
  const users = reach(id, importersOf);
  return {
    pages: pagesAmong(users),
    onDemand: users.some((user) => lateImportersOf(user).length > 0),
    sometime: pagesAmong(reach(id, (module) => [...importersOf(module), ...lateImportersOf(module)])),
  };
}

/** A module, and all that lead to it. */
function reach(id: string, leadingTo: (module: string) => readonly string[]): string[] {
  const [seen, waiting] = [new Set<string>(), [id]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...leadingTo(next));
  }
  return [...seen];
}

function pagesAmong(modules: readonly string[]): string[] {
  return modules.filter((module) => module.endsWith('.html')).map((module) => basename(dirname(module)));
}

/** The explorer needs much of what the popup has, and little of what the options have: neither gets the other's share. */
function isForAll({ pages }: Users): boolean {
  return pages.includes('popup') && pages.includes('options');
}

/** What the popup loads on demand beside what it shares with the explorer is too little for a file of its own. */
function nameForTwo({ pages, onDemand }: Users): string | null {
  const isForLists = pages.includes('popup') && (pages.length > 1 || onDemand);
  if (isForLists) return 'lists';
  return pages.length > 1 ? 'explorer-and-options' : null;
}

/** Queries above all: other pages, which load them on demand, have no use for the rest of the explorer. */
function isForExplorerAndOthers({ pages, onDemand, sometime }: Users): boolean {
  return pages.length === 1 && pages[0] === 'explorer' && onDemand && sometime.length > 1;
}

function isForExplorerLater({ pages, sometime }: Users): boolean {
  return pages.length === 0 && sometime.length === 1 && sometime[0] === 'explorer';
}

/** The explorer's findings and the options' sections about rules need much of the same. */
const FINDINGS = /\/explorer\/FindingsView\.tsx$/;
const SECTIONS = /\/options\/\w+Section\.tsx$/;

function nameOfSections(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (comesWith([FINDINGS, SECTIONS], id, graph)) return 'findings-common';
  if (comesWith([FINDINGS], id, graph)) return 'findings-view';
  return comesWith([SECTIONS], id, graph) ? 'options-later' : null;
}

/** Rules and their words, where they are no part of a page's first sight. */
function nameOfRules(id: string, graph: Rolldown.ChunkingContext): string | null {
  const kind = /\/utils\/(words\/)?rules\//.exec(id);
  const { pages, sometime } = usersOf(id, graph);
  // No page ever reaches what is in the background, or in a worker: those are one file each.
  if (!kind || pages.length > 0 || sometime.length === 0) return null;
  return kind[1] ? 'rule-words' : 'rules';
}

/** Whether a module comes on demand only, and with each of these and nothing else. */
function comesWith(entries: readonly RegExp[], id: string, graph: Rolldown.ChunkingContext): boolean {
  const users = reach(id, (module) => graph.getModuleInfo(module)?.importers ?? []);
  const late = users.filter((user) => (graph.getModuleInfo(user)?.dynamicImporters ?? []).length > 0);
  return (
    pagesAmong(users).length === 0 &&
    late.every((user) => entries.some((entry) => entry.test(user))) &&
    entries.every((entry) => late.some((user) => entry.test(user)))
  );
}

function nameFor({ pages, onDemand }: Users, wanted: boolean, name: string): string | null {
  return pages.length === 1 && onDemand === wanted ? `${pages[0]}-${name}` : null;
}

export default defineConfig({
  imports: false,
  publicDir: 'utils/public',
  manifestVersion: 3,
  // Pages of an extension load from disk: nothing is won by preloading, and every browser we support can.
  vite: () => ({
    build: {
      modulePreload: false,
      target: TARGET,
      rolldownOptions: { output: { codeSplitting: { groups: FIRST_SIGHT } } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: PRODUCT.name,
    short_name: PRODUCT.shortestName,
    description: PRODUCT.description,
    icons: actionIcons,
    action: { default_icon: actionIcons },
    permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage'],
    optional_permissions: ['idle'],
    host_permissions: ['https://api.nexmo.com/*'],
    incognito: 'not_allowed',
    // The dev server loads scripts and styles from localhost: only what ships is held to the policy.
    ...(mode === 'production' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'audit-monitor-for-vonage@example.org',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : {
          minimum_chrome_version: '148',
          // Without this key any extension may send messages here, though nobody listens.
          externally_connectable: { ids: [] },
        }),
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(...iconFiles.map(({ path }) => path));
    },
    // One drawing per icon is the source; browsers want PNGs in several sizes.
    'build:done': async (wxt, output) => {
      await mkdir(resolve(wxt.config.outDir, 'icons'), { recursive: true });
      for (const { name, size, path } of iconFiles) {
        const drawing = resolve(wxt.config.publicDir, `${name}.svg`);
        await sharp(drawing).resize(size).png().toFile(resolve(wxt.config.outDir, path));
        output.publicAssets.push({ type: 'asset', fileName: path });
      }
    },
  },
});
