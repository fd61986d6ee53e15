import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from '../../utils/redact.ts';

const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim().length > 7);

it('leaves no secret in a text, in none of the forms it travels in', () => {
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
      const bytes = new TextEncoder().encode(hidden);
      const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
      const forms = [hidden, encodeURIComponent(hidden), JSON.stringify(hidden).slice(1, -1), base64];
      const text = redact([before, ...forms, after].join('\n'), [hidden]);
      expect(forms.filter((form) => text.includes(form))).toEqual([]);
    }),
  );
});

it('takes out a Basic header even if it does not know the secret', () => {
  const header = `Basic ${btoa('a1b2c3d4:Abcdefgh12345')}`;
  expect(redact(`sent ${header} to the API`, [])).toBe('sent Basic [removed] to the API');
});

it('leaves everything else as it was', () => {
  fc.assert(fc.property(fc.string(), (text) => text.includes('Basic') || redact(text, ['Abcdefgh12345']) === text));
});
