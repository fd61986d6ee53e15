/** How to get an event from the API by hand. */

/** Whether an event's id is our own, made from its content because the entry had none that can serve. */
export function isInventedId(id: string): boolean {
  return id.startsWith('h:');
}

/** A `curl` line with key and secret left as variables, safe to paste into a shell whatever the id holds. */
export function curlCommand(id: string): string {
  const url = `https://api.nexmo.com/beta/audit/events/${encodeURIComponent(id).replaceAll("'", '%27')}`;
  return `curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" '${url}'`;
}
