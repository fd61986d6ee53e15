import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Timeline, type TimelineProps } from '../../components/explorer/Timeline.tsx';
import type { Brush } from '../../utils/brush.ts';
import { DAY, HOUR } from '../../utils/time.ts';
import { NOW } from '../helpers/build-event.ts';
import { render } from '../helpers/render.tsx';

const NONE = Array.from({ length: 6 }, () => 0);
const HISTOGRAM = {
  from: Date.UTC(2026, 2, 4),
  step: 2 * HOUR,
  counts: { info: [3, 0, 0, 0, 0, 1], low: NONE, medium: [0, 1, 0, 0, 0, 0], high: NONE, critical: [0, 0, 0, 0, 0, 2] },
};

function show(parts: Partial<TimelineProps> = {}) {
  const brush = signal<Brush | null>(null);
  const acts = { onZoom: vi.fn(), onTable: vi.fn(), onFetch: vi.fn() };
  const Shown = () => (
    <Timeline
      count={7}
      histogram={HISTOGRAM}
      brush={brush.value}
      zone="utc"
      cover={[]}
      asTable={false}
      fetching={false}
      onBrush={(next) => {
        brush.value = next;
      }}
      {...acts}
      {...parts}
    />
  );
  const root = render(<Shown />);
  const plot = root.querySelector('.plot');
  const press = (key: string, shiftKey = false) =>
    void act(() => void plot?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true })));
  return { root, brush, press, ...acts };
}

describe('the timeline', () => {
  it('is a group, and says in one sentence what it shows', () => {
    const { root } = show();
    expect(root.querySelector('[role="group"][aria-label="Timeline"]')).not.toBeNull();
    const sentence = root.querySelector('.plot')?.getAttribute('aria-label');
    expect(sentence).toContain('7 events from 4 Mar 00:00 to 4 Mar 12:00, most of them, 3, at 4 Mar 00:00.');
  });

  it('counts every severity and names the length of its bars', () => {
    const { root } = show();
    expect(Array.from(root.querySelectorAll('.legend li'), (item) => item.textContent)).toEqual([
      'Critical 2',
      'High 0',
      'Medium 1',
      'Low 0',
      'Info 4',
    ]);
    expect(root.textContent).toContain('2 h per bar');
  });

  it('is brushed with keys: arrows move, Shift widens, Enter zooms, Esc clears', () => {
    const { root, brush, press, onZoom } = show();
    press('ArrowLeft');
    expect(brush.value).toEqual({ from: 5, to: 6 });
    press('ArrowLeft');
    press('ArrowRight', true);
    expect(brush.value).toEqual({ from: 4, to: 6 });
    expect(root.querySelector('[role="status"]')?.textContent).toBe('4 Mar 08:00 to 4 Mar 12:00 · 3 events');
    press('Enter');
    expect(onZoom).toHaveBeenCalledOnce();
    press('Escape');
    expect(brush.value).toBeNull();
  });

  it('can be read as a table, the latest first', () => {
    const { root } = show({ asTable: true });
    const rows = Array.from(root.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, (cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['4 Mar 10:00', '2', '0', '0', '0', '1', '3'],
      ['4 Mar 02:00', '0', '0', '1', '0', '0', '1'],
      ['4 Mar 00:00', '0', '0', '0', '0', '3', '3'],
    ]);
  });

  it('says how much of the period is stored, why the rest is not, and offers to fetch it', () => {
    const cover = [
      { kind: 'complete', from: NOW - DAY, to: NOW - 2 * HOUR, why: null },
      { kind: 'gap', from: NOW - 2 * HOUR, to: NOW, why: 'closed' },
    ] as const;
    const { root, onFetch } = show({ cover });
    expect(root.querySelector('.coverline')?.textContent).toContain('91.6 % complete');
    expect(root.querySelector('.coverline')?.textContent).toContain(
      'Gap 4 Mar 12:32 to 4 Mar 14:32, browser closed or asleep',
    );
    root.querySelector<HTMLElement>('.coverline button')?.click();
    expect(onFetch).toHaveBeenCalledOnce();
  });
});
