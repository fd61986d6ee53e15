/** The product's client in a plain page, whose server lets browsers keep every answer and gives them a cookie. */
import { createServer } from 'node:http';
import type { Page } from 'puppeteer-core';
import type { createAuditApi } from '../../../utils/vonage/client.ts';
import { listen, stop } from '../../emulator/server.ts';
import { bundle } from './bundle.ts';
import type { Launched } from './launch.ts';

const CLIENT = 'utils/vonage/client.ts';
const PAGE = `<!doctype html><title>A web page</title><script type="module">
import { createAuditApi } from '/client.js';
Object.assign(globalThis, { createAuditApi });
</script>`;

export interface CacheablePage {
  readonly page: Page;
  /** What asked for `/beta/audit/events`, by whom, and with which cookie. */
  readonly asked: readonly { readonly by: string; readonly cookie: string }[];
  readonly close: () => Promise<void>;
}

/** @param text stands in every answer. */
export async function openCacheablePage({ browser }: Launched, text: (by: string) => string): Promise<CacheablePage> {
  const asked: { by: string; cookie: string }[] = [];
  const client = await bundle(CLIENT);
  const server = createServer(({ url = '', headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const isList = pathname === '/beta/audit/events';
    const by = searchParams.get('by') ?? 'the client';
    if (isList) asked.push({ by, cookie: headers.cookie ?? '' });
    const type = isList ? 'application/json' : pathname === '/client.js' ? 'text/javascript' : 'text/html';
    response.writeHead(200, {
      'content-type': type,
      'cache-control': isList ? 'max-age=3600' : 'no-store',
      'set-cookie': 'session=of-the-dashboard',
    });
    if (isList) response.end(JSON.stringify({ _embedded: { events: [{ id: text(by) }] }, page: { totalElements: 1 } }));
    else response.end(pathname === '/client.js' ? client : PAGE);
  });
  const port = await listen(server, 0);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const close = async () => {
    await page.close();
    await stop(server);
  };
  return { page, asked, close };
}

/** Asks as the product does, and as a careless page would, each so often. */
export function askBoth(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const client = globalThis as unknown as { createAuditApi: typeof createAuditApi };
    const ports = {
      fetch: (url: string, init: RequestInit) => fetch(url.replace('https://api.nexmo.com', location.origin), init),
      isOnline: () => true,
      now: () => Date.now(),
    };
    const api = client.createAuditApi(ports, { apiKey: 'a1b2c3d4', apiSecret: 'Abcdefgh12345' });
    for (let time = 0; time < count; time++) {
      await api.page({ page: 1, size: 1 });
      await (await fetch('/beta/audit/events?by=a+careless+page')).text();
    }
  }, times);
}
