/** Values that break what trusts them: as names, addresses, people and types. */
import { PEOPLE, PLACES } from '../../../utils/sample/cast.ts';
import { createRandom, createUuid } from '../../../utils/sample/random.ts';
import { SECOND } from '../../../utils/time.ts';
import { wireEvent } from '../history/entry.ts';
import { hostileContexts } from './hostile-json.ts';
import type { Story } from './story.ts';

/** By what they attack. Scripts set `globalThis.pwned`, so that a test can see whether one ran. */
export const HOSTILE_STRINGS = {
  script: '<script>globalThis.pwned = true</script>',
  image: '<img src=x onerror="globalThis.pwned = true">',
  attribute: '"><svg onload=globalThis.pwned=true>',
  javascriptUrl: 'javascript:globalThis.pwned=true',
  rightToLeft: 'invoice\u202Efdp.exe',
  isolate: '\u2066\u2067\u2068unclosed',
  zeroWidth: 'ali\u200Bce\u200D@exam\uFEFFple.org',
  controls: 'bell\u0007 null\u0000 escape\u001B[31m tab\t return\r feed\u000C del\u007F',
  loneSurrogate: 'half a \uD83D pair',
  combining: `Z${'\u0301'.repeat(10_000)}`,
  long: 'n'.repeat(4096),
  formula: '=HYPERLINK("https://example.org/?"&A1,"open")',
  lineSeparators: 'one\u2028two\u2029three\nfour',
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇬🇧👍🏽',
  plusFormula: '+1+1',
  minusFormula: '-2+3',
  atFormula: '@SUM(1,1)',
  tabFormula: '\t=1+1',
  wideFormula: '\uFF1D1+1',
  markdown: '[x](javascript:globalThis.pwned=true) | **b** `c`',
  template: '${globalThis.pwned=true} {{7*7}} %s %00',
  quotes: `'";--/*`,
  turkish: 'İıIi straße ǅ',
} as const;

const ODD_TYPES = ['user_mfa_reset', '', '__proto__', HOSTILE_STRINGS.image];

/** Each string as a name, a URL and a key; as every field of the envelope; odd types; and contexts that are hard to carry. */
export const hostileStrings: Story = (end, apiKey, seed) => {
  const random = createRandom(seed);
  let at = end;
  const event = (type: string, fields: object) => {
    at -= SECOND;
    const step = { at, type, by: PEOPLE.bob, from: PLACES.office };
    return Object.assign(wireEvent(step, createUuid(random), apiKey), fields);
  };
  const strings = Object.values(HOSTILE_STRINGS);
  return [
    ...strings.map((value) => event('APP_CREATE', { context: { created: app(value, apiKey) } })),
    ...strings.map((value) => event('APP_UPDATE', everywhere(value))),
    ...ODD_TYPES.map((type) => event(type, {})),
    ...hostileContexts(at - SECOND, apiKey, seed + 1),
  ];
};

function app(value: string, accountId: string): object {
  return { accountId, name: value, type: 'voice', answer_url: { method: 'GET', url: value }, [value]: value };
}

function everywhere(value: string): object {
  return {
    event_type_description: value,
    user_email: value,
    user_id: value,
    source: value,
    source_description: value,
    source_ip: value,
    source_country: value,
    context: value,
  };
}
