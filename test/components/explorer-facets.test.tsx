import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FacetGroup, type FacetGroupProps } from '../../components/explorer/FacetGroup.tsx';
import { render } from '../helpers/render.tsx';

const COUNTRIES = ['GB', 'NL', 'DE', 'FR', 'NO', 'NZ', 'IE', 'US', 'SE', 'DK', 'FI', 'PT', 'ES', 'IT'];

function show(parts: Partial<FacetGroupProps> = {}) {
  const acts = { onFold: vi.fn(), onOnly: vi.fn(), onNot: vi.fn() };
  const values = COUNTRIES.map((value, index) => ({ value, count: Math.max(0, 10 - index) }));
  const root = render(
    <FacetGroup
      facet="country"
      values={values}
      folded={false}
      stateOf={() => null}
      nameOf={() => null}
      {...acts}
      {...parts}
    />,
  );
  const items = () => Array.from(root.querySelectorAll<HTMLElement>('[role="checkbox"]'));
  const texts = () => items().map((item) => item.textContent?.trim());
  const press = (words: string) => {
    const button = Array.from(root.querySelectorAll('button')).find((one) => one.textContent === words);
    void act(() => button?.click());
  };
  return { root, items, texts, press, ...acts };
}

describe('a facet', () => {
  it('is a group with its name, and shows values with their counts', () => {
    const { root, texts } = show();
    expect(root.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Country');
    expect(texts().slice(0, 2)).toEqual(['GB United Kingdom 10', 'NL Netherlands 9']);
  });

  it('shows few values until somebody asks for more, and never hides a chosen one', () => {
    const { texts, press } = show({ stateOf: (value) => (value === 'IT' ? 'only' : null) });
    expect(texts().map((text) => text?.slice(0, 2))).toEqual([...COUNTRIES.slice(0, 7), 'IT']);
    press('Show 6 more');
    expect(texts()).toHaveLength(COUNTRIES.length);
    press('Show fewer');
    expect(texts()).toHaveLength(8);
  });

  it('can be searched in by code and by name once it is long', () => {
    const { root, texts, press } = show();
    press('Show 7 more');
    const find = root.querySelector<HTMLInputElement>('[aria-label="Search in Country"]');
    void act(() => {
      if (find) find.value = 'norw';
      find?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(texts()).toEqual(['NO Norway 6']);
  });

  it('says what the person calls a value, and is searched in by that', () => {
    const names: Record<string, string> = { NL: 'Office <b>Delft</b>', IT: 'Milan team' };
    const { root, texts, press } = show({ nameOf: (value) => names[value] ?? null });
    expect(texts().slice(0, 2)).toEqual(['GB United Kingdom 10', 'NL Netherlands Office <b>Delft</b> 9']);
    press('Show 7 more');
    const find = root.querySelector<HTMLInputElement>('[aria-label="Search in Country"]');
    void act(() => {
      if (find) find.value = 'milan';
      find?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(texts()).toEqual(['IT Italy Milan team 0']);
  });

  it('asks for a value by click, and leaves it out by Alt-click, by the minus, or by x', () => {
    const { root, items, onOnly, onNot } = show();
    items()[1]?.click();
    expect(onOnly.mock.calls).toEqual([[{ target: 'country', value: 'NL' }]]);
    items()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, altKey: true }));
    items()[2]?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'x' }));
    root.querySelector<HTMLElement>('[aria-label="Not FR France"]')?.click();
    expect(onNot.mock.calls).toEqual(['GB', 'DE', 'FR'].map((value) => [{ target: 'country', value }]));
  });

  it('says of each value whether it is asked for or left out, in more than colour', () => {
    const { items } = show({ stateOf: (value) => ({ GB: 'only' as const, NL: 'not' as const })[value] ?? null });
    expect(
      items()
        .slice(0, 3)
        .map((item) => item.getAttribute('aria-checked')),
    ).toEqual(['true', 'false', 'false']);
    expect(items()[1]?.textContent).toContain('excluded');
  });

  it('greys values without events, and keeps them', () => {
    const { root } = show({
      values: [
        { value: 'GB', count: 2 },
        { value: 'FR', count: 0 },
      ],
    });
    expect(Array.from(root.querySelectorAll('.zero'), (item) => item.textContent?.trim())).toEqual(['FR France 0']);
  });

  it('groups event types by family', () => {
    const values = ['APP_CREATE', 'USER_LOGIN', 'USER_MFA_RESET'].map((value) => ({ value, count: 1 }));
    const { root } = show({ facet: 'type', values });
    const groups = Array.from(
      root.querySelectorAll('[role="group"] [role="group"]'),
      (group) => group.ariaLabel ?? group.getAttribute('aria-label'),
    );
    expect(groups).toEqual(['Access', 'Applications', 'Other']);
  });

  it('says when it is folded up', () => {
    const { root, onFold } = show({ folded: true });
    const head = root.querySelector<HTMLElement>('h2 button');
    expect(head?.getAttribute('aria-expanded')).toBe('false');
    head?.click();
    expect(onFold).toHaveBeenCalledOnce();
  });
});
