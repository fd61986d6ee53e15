/** A web page of somebody else's, on this computer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { Launched } from './launch.ts';

const TYPES = { html: 'text/html', js: 'text/javascript' } as const;

/**
 * Serves texts under their names, and opens the page `/` in front: a blank one.
 * @param files by path, for example `vault.js`.
 */
export async function openWebPage({ browser }: Launched, files: Readonly<Record<string, string>> = {}) {
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    const body = name === '' ? '<!doctype html><html lang="en"><title>A web page</title>' : files[name];
    const type = name.endsWith('.js') ? TYPES.js : TYPES.html;
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const page: Page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.bringToFront();
  const close = async () => {
    await page.close();
    server.close();
    server.closeAllConnections();
  };
  return { page, close };
}
