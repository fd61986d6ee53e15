import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FilterChips } from '../../components/explorer/FilterChips.tsx';
import { SearchBox } from '../../components/explorer/SearchBox.tsx';
import { parseQuery } from '../../utils/query/parse.ts';
import { printQuery } from '../../utils/query/print.ts';
import { render } from '../helpers/render.tsx';

const SUGGESTED = ['country:NL', 'country:NO'].map((whole, index) => ({
  text: whole.slice(8),
  meaning: null,
  count: 6 - 6 * index,
  isCut: false,
  whole,
  caret: whole.length,
}));

function show(first = '') {
  const text = signal(first);
  const offered = signal<typeof SUGGESTED>([]);
  const onCommit = vi.fn();
  const Shown = () => (
    <SearchBox
      text={text.value}
      problems={parseQuery(text.value).problems}
      offered={offered.value}
      onOffer={(typed) => {
        offered.value = typed?.text.startsWith('country:') ? SUGGESTED : [];
      }}
      onType={(typed) => {
        text.value = typed;
      }}
      onCommit={onCommit}
    />
  );
  const root = render(<Shown />);
  const box = root.querySelector('input');
  const type = (typed: string) =>
    void act(() => {
      if (box) box.value = typed;
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (key: string) =>
    void act(() => void box?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  const options = () => Array.from(root.querySelectorAll('[role="option"]'), (option) => option.textContent);
  return { root, box, text, offered, type, press, options, onCommit };
}

describe('the search box', () => {
  it('offers what could be meant, and takes it with the keyboard', () => {
    const { box, text, type, press, options, onCommit } = show();
    type('country:n');
    expect(options()).toEqual(['NL6', 'NO0']);
    press('ArrowDown');
    expect(document.getElementById(box?.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('NL6');
    press('ArrowDown');
    press('Enter');
    expect(text.value).toBe('country:NO');
    expect(onCommit).toHaveBeenCalled();
    expect(options()).toEqual([]);
  });

  it('changes no suggestion any more from which somebody chooses', () => {
    const { type, press, options, offered, text } = show();
    type('country:n');
    press('ArrowDown');
    void act(() => {
      offered.value = SUGGESTED.toReversed();
    });
    expect(options()).toEqual(['NL6', 'NO0']);
    press('Enter');
    expect(text.value).toBe('country:NL');
    type('country:n');
    void act(() => {
      offered.value = SUGGESTED.toReversed();
    });
    expect(options()).toEqual(['NO0', 'NL6']);
  });

  it('means what was typed where nothing was chosen', () => {
    const { text, type, press, onCommit } = show();
    type('country:n');
    press('Enter');
    expect([text.value, onCommit.mock.calls.length]).toEqual(['country:n', 1]);
  });

  it('closes its suggestions with Esc before anything else', () => {
    const { root, type, press, options } = show();
    type('country:n');
    const outside = vi.fn();
    root.addEventListener('keydown', (event) => outside(event.defaultPrevented));
    press('Escape');
    expect([options(), outside.mock.calls]).toEqual([[], [[true]]]);
  });

  it('marks what it cannot read, and says what would do', () => {
    const { root, box } = show('type:APP_CREATE after:soon');
    expect(box?.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector('.err mark')?.textContent).toBe('soon');
    expect(root.querySelector('.err')?.textContent).toContain('Write 2026-03-04');
  });
});

describe('chips', () => {
  it('say what is asked for, each of which can be taken away by name', () => {
    const query = parseQuery('type:APP_CREATE,APP_UPDATE -user:alice@example.org sip after:-7d').query;
    const onChange = vi.fn();
    const root = render(<FilterChips query={query} onChange={onChange} />);
    expect(Array.from(root.querySelectorAll('li'), (chip) => chip.textContent)).toEqual([
      'type APP_CREATE',
      'type APP_UPDATE',
      'not user alice@example.org',
      'text sip',
      'after -7d',
    ]);
    root.querySelector<HTMLElement>('[aria-label="Remove filter type:APP_UPDATE"]')?.click();
    expect(onChange.mock.calls.map(([rest]) => printQuery(rest))).toEqual([
      'type:APP_CREATE -user:alice@example.org sip after:-7d',
    ]);
  });

  it('are counted where there are more than anybody takes away', () => {
    const { query } = parseQuery(`type:${Array.from({ length: 20_000 }, (_, index) => index).join(',')}`);
    const items = render(<FilterChips query={query} onChange={() => undefined} />).querySelectorAll('li');
    expect([items.length, items[100]?.textContent]).toEqual([101, 'and 19,900 more']);
  });

  it('are not there where nothing is asked for', () => {
    expect(render(<FilterChips query={[]} onChange={() => undefined} />).childElementCount).toBe(0);
  });
});
