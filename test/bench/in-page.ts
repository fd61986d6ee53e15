import type { Page } from 'puppeteer-core';

type Functions = Readonly<Record<string, (...values: never[]) => unknown>>;

/** @returns calls a function of the page's `bench.js` with values that JSON can hold. */
export function createCall<Module extends Functions>() {
  return <Name extends keyof Module & string>(
    page: Page,
    name: Name,
    ...values: Parameters<Module[Name]>
  ): Promise<Awaited<ReturnType<Module[Name]>>> => {
    const script = `import('/bench.js').then((bench) => bench.${name}(...${JSON.stringify(values)}))`;
    return page.evaluate(script) as Promise<Awaited<ReturnType<Module[Name]>>>;
  };
}
