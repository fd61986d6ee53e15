import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingRef, readLink, writeLink } from '../../utils/explorer-link.ts';

const texts = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed());
const names = texts.filter((text) => text !== '');

describe('a link to the explorer', () => {
  it('says the query as people read it', () => {
    expect(
      writeLink({ text: 'type:APP_CREATE,APP_UPDATE ip:192.0.2.0/24', event: ['production', 'e1'], finding: null }),
    ).toBe('q=type:APP_CREATE,APP_UPDATE%20ip:192.0.2.0/24&event=production/e1');
    expect(writeLink({ text: '', event: null, finding: null })).toBe('');
  });

  it('can be read back whatever it says', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.tuple(names, names)), fc.option(texts), (text, event, finding) => {
        expect(readLink(writeLink({ text, event, finding }))).toEqual({ text, event, finding });
      }),
    );
  });

  it('leads to the findings, and to one of them', () => {
    expect(readLink('findings')).toEqual({ text: '', event: null, finding: '' });
    const finding = findingRef({ rule: 'D6', account: null, key: 'a/b', bucket: 0 });
    expect(writeLink({ text: '', event: null, finding })).toBe('findings&f=D6//a%252Fb/0');
  });

  it('says less where it is damaged, and never throws', () => {
    expect(readLink('q=a&event=only-account')).toMatchObject({ text: 'a', event: null });
    expect(readLink('event=%25E0%25A4%25A/x')).toMatchObject({ text: '', event: null });
    fc.assert(fc.property(fc.string(), (hash) => typeof readLink(hash).text === 'string'));
  });
});
