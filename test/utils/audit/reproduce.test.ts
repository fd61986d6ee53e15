import { expect, it } from 'vitest';
import { curlCommand } from '../../../utils/audit/reproduce.ts';

it('leaves key and secret as variables', () => {
  expect(curlCommand('0b6c1f9e')).toBe(
    `curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" 'https://api.nexmo.com/beta/audit/events/0b6c1f9e'`,
  );
});

it('lets no id break out of its quotes', () => {
  expect(curlCommand("x'; rm -rf ~ #")).toBe(
    `curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" 'https://api.nexmo.com/beta/audit/events/x%27%3B%20rm%20-rf%20~%20%23'`,
  );
});
