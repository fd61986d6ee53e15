/** How to get an event from the API by hand. */

/** A `curl` line with key and secret left as variables, safe to paste into a shell whatever the id holds. */
export function curlCommand(id: string): string {
  const url = `https://api.nexmo.com/beta/audit/events/${encodeURIComponent(id).replaceAll("'", '%27')}`;
  return `curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" '${url}'`;
}
