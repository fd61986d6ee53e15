import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, REPRODUCE } from '../../../utils/audit/reproduce.ts';

const LANGUAGES = Object.keys(REPRODUCE) as Language[];

/** Any UTF-16 unit, also half a pair. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

describe.each(LANGUAGES)('how to ask for an event by %s', (language) => {
  it('names it by its id, and leaves key and secret as variables', () => {
    const text = REPRODUCE[language]('0b6c1f9e');
    expect(text).toContain(`'https://api.nexmo.com/beta/audit/events/0b6c1f9e'`);
    expect(text).toMatch(/VONAGE_API_KEY.*VONAGE_API_SECRET/s);
  });

  it('says the same whatever the id is, but for one address that nothing ends early', () => {
    const [before, after] = REPRODUCE[language]('id').split('/events/id');
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, minLength: 1 }), (id) => {
        const text = REPRODUCE[language](id);
        expect([text.slice(0, before?.length), text.slice(text.length - (after?.length ?? 0))]).toEqual([
          before,
          after,
        ]);
        expect(text.slice(before?.length, text.length - (after?.length ?? 0))).toMatch(/^\/events\/[\w.!~*()%-]*$/);
      }),
    );
  });
});

it('asks a shell for an event with one line', () => {
  expect(REPRODUCE.curl("x'; rm -rf ~ #\uD83D")).toBe(
    `curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" 'https://api.nexmo.com/beta/audit/events/x%27%3B%20rm%20-rf%20~%20%23%EF%BF%BD'`,
  );
});
