import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../utils/audit/event.ts';
import { HOSTILE_STRINGS } from '../emulator/stories/hostile-strings.ts';
import { buildEvent } from '../helpers/build-event.ts';
import { panel } from '../helpers/event-panel.tsx';

describe('hostile values in the panel', () => {
  it.each(Object.entries(HOSTILE_STRINGS))('of kind %s stay text', async (_kind, text) => {
    const context = { msisdn: text, [text]: text, old: { a: text }, new: { a: [text] } };
    const parts = { userEmail: text, userId: text, ip: text, country: text, source: text, sourceDescription: text };
    const { root } = await panel([buildEvent({ type: 'NUMBER_UPDATED', ...parts, apiKey: text, context })]);
    expect(root.querySelectorAll('script, img, svg[onload], a[href], [onerror]')).toHaveLength(0);
    const shown = Array.from(
      root.querySelectorAll('dd bdi, td bdi, .tree bdi'),
      ({ textContent }) => textContent ?? '',
    );
    expect(shown.filter((one) => /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/.test(one))).toEqual([]);
  });

  it.each<[string, string, number]>([
    ['nested without end', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 10],
    ['longer than anybody reads', JSON.stringify(Array.from({ length: 5000 }, (_, index) => index)), 60],
    [
      'with keys that would poison a prototype',
      '{"__proto__":{"pwned":true},"constructor":{"prototype":{"pwned":true}}}',
      10,
    ],
    ['a bare text', '"text"', 0],
  ])('%s are shown without harm', async (_what, context, most) => {
    const { root } = await panel([
      buildEvent({ context: JSON.parse(context) as Json, json: `{"context":${context}}` }),
    ]);
    const count = root.querySelectorAll('.tree li').length;
    expect([count <= most, 'pwned' in {}]).toEqual([true, false]);
  });

  it('that are closed are made when they are opened', async () => {
    const { root } = await panel([buildEvent({ context: { a: { b: { c: { d: { e: 'deep' } } } } } })]);
    expect(root.querySelector('.tree')?.textContent).not.toContain('deep');
    const closed = root.querySelector<HTMLDetailsElement>('.tree details:not([open])');
    await act(() => {
      if (closed) closed.open = true;
      closed?.dispatchEvent(new Event('toggle'));
    });
    expect(root.querySelector('.tree')?.textContent).toContain('deep');
  });

  it('are shown whole when somebody asks', async () => {
    const { root, press } = await panel([buildEvent({ context: Array.from({ length: 80 }, (_, index) => index) })]);
    await press('Show 30 more');
    expect(root.querySelectorAll('.tree li')).toHaveLength(80);
  });
});
