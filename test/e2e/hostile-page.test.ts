/** A web page that knows the address of the extension cannot speak to it, frame it or tell that it is there. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openWebPage } from '../helpers/browser/web-page.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';

const FILES = ['popup.html', 'options.html', 'background.js', 'manifest.json', 'icons/icon-128.png', 'icon.svg'];
/** Well-formed, and of no extension that is installed. */
const NOBODY = {
  chrome: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  firefox: 'moz-extension://00000000-1111-4222-8333-444444444444',
} as const;

describe.each(['chrome', 'firefox'] as const)('a hostile page in %s', (kind) => {
  const session = useBrowser(kind);
  let close = () => Promise.resolve();

  afterEach(() => close());

  async function visit(): Promise<Page> {
    const opened = await openWebPage(session.launched);
    close = opened.close;
    return opened.page;
  }

  it('cannot send a message', async () => {
    const page = await visit();
    const answers = await page.evaluate(trySend, session.launched.extensionId);
    expect(answers).toEqual(['no messages', 'no messages']);
  });

  it.each(['popup.html', 'options.html'])('cannot frame %s', async (path) => {
    const page = await visit();
    await page.evaluate(tryFrame, `${session.launched.origin}/${path}`);
    await eventually(() => page.frames()).toHaveLength(2);
    const shown = await Promise.all(page.frames().map((frame) => frame.evaluate(describeFrame).catch(() => 'nothing')));
    expect(shown).not.toContain('an extension');
  });

  it('cannot tell that it is there: nothing of it loads, as nothing of an extension that is not there', async () => {
    const page = await visit();
    const found = await page.evaluate(tryLoad, session.launched.origin, FILES);
    expect(found.filter(({ outcome }) => outcome !== 'error')).toEqual([]);
    expect(found).toEqual(await page.evaluate(tryLoad, NOBODY[kind], FILES));
    expect(found).toHaveLength(4 * FILES.length);
  });
});

/** Runs in the page. */
async function trySend(id: string): Promise<string[]> {
  const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', { runtime?: Runtime } | undefined>;
  return Promise.all([chrome, browser].map((api) => attempt(api?.runtime)));

  interface Runtime {
    sendMessage?: (id: string, message: unknown) => Promise<unknown>;
  }
  async function attempt(runtime: Runtime | undefined): Promise<string> {
    if (!runtime?.sendMessage) return 'no messages';
    return runtime.sendMessage(id, { name: 'eraseEverything' }).then(
      () => 'answered',
      () => 'refused',
    );
  }
}

/** Runs in the page. */
async function tryFrame(address: string): Promise<void> {
  const frame = document.createElement('iframe');
  const over = new Promise((resolve) => {
    frame.onload = resolve;
    frame.onerror = resolve;
  });
  frame.src = address;
  document.body.append(frame);
  await over;
}

/** Runs in every frame. */
function describeFrame(): string {
  return /extension/.test(location.protocol) ? 'an extension' : document.title;
}

/** Runs in the page. */
async function tryLoad(origin: string, files: string[]) {
  const byElement = (name: string, address: string) =>
    new Promise<string>((resolve) => {
      const element = document.createElement(name);
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('error'));
      if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
      else Object.assign(element, { src: address });
      document.head.append(element);
    });
  const byFetch = (address: string) =>
    fetch(address, { mode: 'no-cors' }).then(
      () => 'loaded',
      () => 'error',
    );
  const tries = files.flatMap((file) =>
    ['img', 'script', 'link', 'fetch'].map(async (how) => {
      const address = `${origin}/${file}`;
      return { file, how, outcome: await (how === 'fetch' ? byFetch(address) : byElement(how, address)) };
    }),
  );
  return Promise.all(tries);
}
