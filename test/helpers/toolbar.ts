import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the fake toolbar shows. */
export async function toolbar(): Promise<{ text: string; title: string }> {
  const { action } = fakeBrowser;
  return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
}
