import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { handleAt } from '../../components/explorer/cell-values.ts';
import type { NewsHead } from '../../utils/explore/explore.ts';
import { createGrid } from '../helpers/grid.tsx';
import { render } from '../helpers/render.tsx';

function show(count = 1000, news: NewsHead | null = null) {
  const onOpen = vi.fn();
  const { model, Grid } = createGrid(count, onOpen, news);
  const root = render(<Grid />);
  const row = (index: number) => root.querySelector<HTMLElement>(`[data-row="${index}"]`);
  const press = (key: string, more: KeyboardEventInit = {}) =>
    void act(() => {
      const target = root.contains(document.activeElement) ? document.activeElement : row(0);
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    });
  const focused = () => document.activeElement?.getAttribute('data-row');
  return { root, row, press, focused, model, onOpen };
}

describe('the table', () => {
  it('is a grid that says how many rows and columns it has, though few are in the page', () => {
    const { root, row } = show();
    const grid = root.querySelector('[role="grid"]');
    expect(['aria-label', 'aria-rowcount', 'aria-colcount'].map((name) => grid?.getAttribute(name))).toEqual([
      'Events',
      '1001',
      '6',
    ]);
    expect(root.querySelectorAll('[data-row]').length).toBeLessThanOrEqual(60);
    expect([row(0)?.getAttribute('role'), row(0)?.getAttribute('aria-rowindex')]).toEqual(['row', '2']);
    expect(root.querySelector('[role="columnheader"]')?.textContent).toBe('Time, UTC');
  });

  it('says where days begin, and which events are unread', () => {
    const { root, row } = show();
    expect(root.querySelector('.sep')?.textContent).toBe('Today Thu 1 Jan');
    expect([row(0), row(1)].map((one) => one?.querySelector('.dot')?.textContent)).toEqual([undefined, 'Unread']);
  });

  it('says where what is new ends, in a row of its own', () => {
    const news = { row: 10, count: 6, since: Date.UTC(1969, 11, 31, 13, 58) };
    const { root, row } = show(1000, news);
    const line = root.querySelector('.sep--news');
    expect([line?.getAttribute('role'), line?.textContent]).toEqual(['row', '6 new since Wed 31 Dec 13:58']);
    expect(line?.nextElementSibling?.nextElementSibling).toBe(row(10));
  });

  it('has one stop for the Tab key, which arrows, Page Down, Home and End move', () => {
    const { root, press, focused, model } = show();
    expect(root.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    press('ArrowDown');
    expect(focused()).toBe('1');
    press('PageDown');
    expect(focused()).toBe(String(1 + model.pageSize()));
    press('End');
    expect(focused()).toBe('999');
    press('Home');
    expect(focused()).toBe('0');
    expect(root.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
  });

  it('is entered to the right, value by value, and left to the left', () => {
    const { press, focused } = show();
    press('ArrowDown');
    press('ArrowRight');
    press('ArrowRight');
    expect(handleAt(document.activeElement?.querySelector('[data-field]') ?? null, () => null, String)).toMatchObject({
      target: 'severity',
      value: 'info',
    });
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1');
    press('ArrowLeft');
    press('ArrowLeft');
    expect(focused()).toBe('2');
  });

  it('keeps the focus in the row when there is no room for the column any more', () => {
    const { press, focused, model } = show();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) press(key);
    expect(document.activeElement?.getAttribute('data-cell')).toBe('4');
    void act(() => {
      model.measures.value = { ...model.measures.value, width: 500 };
    });
    expect(focused()).toBe('1');
  });

  it('selects with Space, with Shift and arrows, and with Shift-click and Ctrl-click', () => {
    const { root, row, press } = show();
    const selected = () =>
      Array.from(root.querySelectorAll('[aria-selected="true"]'), (one) => one.getAttribute('data-row'));
    press(' ');
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['0', '1']);
    void act(() => void row(4)?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })));
    expect(selected()).toEqual(['0', '1', '4']);
    void act(() => void row(6)?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
    expect(selected()).toEqual(['4', '5', '6']);
  });

  it('opens a row by click and by Enter', () => {
    const { row, press, onOpen } = show();
    row(3)?.click();
    press('ArrowDown');
    press('Enter');
    expect(onOpen.mock.calls).toEqual([[3], [1]]);
  });

  it('opens the current row by Enter, too, where the row itself was scrolled away', () => {
    const { root, press, onOpen } = show();
    press('ArrowDown');
    root.querySelector<HTMLElement>('[role="grid"]')?.focus();
    press('Enter');
    expect(onOpen.mock.calls).toEqual([[1]]);
  });

  it('gives the focus to a row as soon as it is drawn, so that the next key finds it', async () => {
    const { row, model, focused } = show();
    row(0)?.focus();
    model.move(Infinity);
    const frame = vi.fn();
    requestAnimationFrame(frame);
    while (!row(999)) await Promise.resolve();
    expect(focused()).toBe('999');
    expect(frame).not.toHaveBeenCalled();
  });
});
