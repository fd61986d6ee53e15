import { describe, expect, it, vi } from 'vitest';
import { exportName } from '../../../utils/export/file-name.ts';
import type { Piece } from '../../../utils/export/format.ts';
import { type Sink, pour } from '../../../utils/export/pour.ts';
import { FRAMES } from '../../../utils/export/frames.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Piece> {
  for (const text of texts) yield await Promise.resolve({ part: new Blob([text]), count: 2 });
}

function paper(parts: Partial<Sink> = {}) {
  const written: (Blob | string)[] = [];
  const state = { end: 'open' };
  const sink: Sink = {
    write: (part) => Promise.resolve(void written.push(part)),
    close: () => Promise.resolve(void (state.end = 'closed')),
    discard: () => Promise.resolve(void (state.end = 'discarded')),
    ...parts,
  };
  const texts = () => Promise.all(written.map(async (part) => (typeof part === 'string' ? part : part.text())));
  return { sink, texts, state };
}

describe('writing a file', () => {
  it('takes one piece after the other, and tells how far it is', async () => {
    const { sink, texts, state } = paper();
    const onPiece = vi.fn();
    expect(await pour(FRAMES.json, pieces('a', 'b'), sink, { onPiece })).toBe(4);
    expect([await texts(), state.end, onPiece.mock.calls]).toEqual([
      ['[\n', 'a', ',\n', 'b', '\n]\n'],
      'closed',
      [[2], [4]],
    ]);
  });

  it('leaves nothing behind where somebody cancels', async () => {
    const { sink, texts, state } = paper();
    const cancelling = new AbortController();
    const onPiece = () => cancelling.abort();
    await expect(pour(FRAMES.json, pieces('a', 'b'), sink, { signal: cancelling.signal, onPiece })).rejects.toThrow(
      'aborted',
    );
    expect([await texts(), state.end]).toEqual([['[\n', 'a'], 'discarded']);
  });

  it('is no file either where somebody cancels at the last moment', async () => {
    const { sink, state } = paper();
    const cancelling = new AbortController();
    const onPiece = () => cancelling.abort();
    await expect(pour(FRAMES.json, pieces('a'), sink, { signal: cancelling.signal, onPiece })).rejects.toThrow(
      'aborted',
    );
    expect(state.end).toBe('discarded');
  });

  it('leaves nothing behind where the disk is full', async () => {
    const full = new DOMException('', 'QuotaExceededError');
    const { sink, state } = paper({ write: () => Promise.reject(full) });
    await expect(pour(FRAMES.json, pieces('a'), sink)).rejects.toBe(full);
    expect(state.end).toBe('discarded');
  });
});

describe('the name of a file', () => {
  const period = { from: Date.UTC(2026, 1, 25, 23), to: Date.UTC(2026, 2, 4, 1) };

  it.each([
    [['Production'], period, 'vonage-audit_production_2026-02-25_2026-03-04.csv'],
    [['Production', 'Contact centre'], period, 'vonage-audit_production+contact-centre_2026-02-25_2026-03-04.csv'],
    [['a', 'b', 'c', 'd'], period, 'vonage-audit_4-accounts_2026-02-25_2026-03-04.csv'],
    [['Production'], { from: period.to, to: period.to }, 'vonage-audit_production_2026-03-04.csv'],
    [['../../etc/passwd:"<x>'], null, 'vonage-audit_etc-passwd-x.csv'],
    [['خط'], null, 'vonage-audit_خط.csv'],
    [['***'], null, 'vonage-audit_account.csv'],
    [['n'.repeat(300)], null, `vonage-audit_${'n'.repeat(40)}.csv`],
  ])('of %j is made of accounts and days', (labels, span, name) => {
    expect(exportName(labels, span, 'csv')).toBe(name);
  });
});
