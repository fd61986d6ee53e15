import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests, ask } from '../../../utils/browser/messages.ts';
import type { Requests } from '../../../utils/browser/requests.ts';
import { Problem, factsOf } from '../../../utils/errors.ts';

function listen(answers: Partial<Requests>): void {
  answerRequests(answers as Requests);
}

it('carries a request to the background and its answer back', async () => {
  listen({ saveAccount: ({ label }) => Promise.resolve(label === 'Production' ? 'saved' : 'duplicate-key') });
  const account = { id: null, protection: null, label: 'Production', apiKey: 'a1b2c3d4', apiSecret: 'Abcdefgh12345' };
  expect(await ask('saveAccount', account)).toBe('saved');
});

it('carries a problem back as its facts, and no text of an error', async () => {
  listen({
    check: () => Promise.reject(new Problem({ kind: 'refused', status: 401 })),
    eraseEverything: () => Promise.reject(new Error('the secret is Abcdefgh12345')),
  });
  expect(await ask('check', null).catch(factsOf)).toEqual({ kind: 'refused', status: 401 });
  expect(await ask('eraseEverything').catch(factsOf)).toEqual({ kind: 'unexpected' });
});

it.each([
  ['another extension', { id: 'somebody-else', url: 'chrome-extension://somebody-else/page.html' }],
  ['a web page', { id: fakeBrowser.runtime.id, url: 'https://example.org/' }],
  ['nobody', {}],
])('does not answer %s', async (_who, sender) => {
  let answered = false;
  listen({ eraseEverything: () => ((answered = true), Promise.resolve()) });
  const taken = await fakeBrowser.runtime.onMessage.trigger({ name: 'eraseEverything' }, sender, () => undefined);
  expect([answered, ...taken]).not.toContain(true);
});

it.each([null, 'text', {}, { name: 7 }, { name: 'constructor' }, { name: '__proto__' }])(
  'does not answer %j',
  async (message) => {
    listen({});
    await expect(fakeBrowser.runtime.sendMessage(message)).resolves.toBeUndefined();
  },
);
