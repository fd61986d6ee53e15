/** How to get an event from the API by hand. */

/** Why Vonage cannot be asked for an event; null where it can. */
export type NotAskable = 'sample' | 'id';

/** @param isSample whether it is made up. */
export function whyNotAskable(id: string, isSample: boolean): NotAskable | null {
  if (isSample) return 'sample';
  return isInventedId(id) ? 'id' : null;
}

/** Whether an event's id is our own, made from its content because the entry had none that can serve. */
function isInventedId(id: string): boolean {
  return id.startsWith('h:');
}

/** For each language a text that prints the event: key and secret are left as variables, and no id breaks out of its quotes. */
export const REPRODUCE = {
  /** A line for a shell. */
  curl: (id) => `curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" '${addressOf(id)}'`,

  /** A module that needs nothing but Node. */
  node: (id) => `import { get } from 'node:https';

const { VONAGE_API_KEY, VONAGE_API_SECRET } = process.env;
const options = { auth: \`\${VONAGE_API_KEY}:\${VONAGE_API_SECRET}\` };
get('${addressOf(id)}', options, (answer) => answer.pipe(process.stdout));
`,

  /** A script that needs nothing but Python 3. */
  python: (id) => `import base64, os, urllib.request

credential = f"{os.environ['VONAGE_API_KEY']}:{os.environ['VONAGE_API_SECRET']}"
request = urllib.request.Request('${addressOf(id)}')
request.add_header('Authorization', 'Basic ' + base64.b64encode(credential.encode()).decode())
print(urllib.request.urlopen(request).read().decode())
`,
} as const satisfies Record<string, (id: string) => string>;

export type Language = keyof typeof REPRODUCE;

/** Without a single quote, a backslash or a line break, whatever the id holds. */
function addressOf(id: string): string {
  const encoded = encodeURIComponent(id.toWellFormed()).replaceAll("'", '%27');
  return `https://api.nexmo.com/beta/audit/events/${encoded}`;
}
