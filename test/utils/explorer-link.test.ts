import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../utils/explorer-link.ts';

const texts = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed());
const names = texts.filter((text) => text !== '');

describe('a link to the explorer', () => {
  it('says the query as people read it', () => {
    expect(writeLink({ text: 'type:APP_CREATE,APP_UPDATE ip:192.0.2.0/24', event: ['production', 'e1'] })).toBe(
      'q=type:APP_CREATE,APP_UPDATE%20ip:192.0.2.0/24&event=production/e1',
    );
    expect(writeLink({ text: '', event: null })).toBe('');
  });

  it('can be read back whatever it says', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.tuple(names, names)), (text, event) => {
        expect(readLink(writeLink({ text, event }))).toEqual({ text, event });
      }),
    );
  });

  it('says less where it is damaged, and never throws', () => {
    expect(readLink('q=a&event=only-account')).toEqual({ text: 'a', event: null });
    expect(readLink('event=%25E0%25A4%25A/x')).toEqual({ text: '', event: null });
    fc.assert(fc.property(fc.string(), (hash) => typeof readLink(hash).text === 'string'));
  });
});
