import { act } from 'preact/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ExportMenu } from '../../components/explorer/ExportMenu.tsx';
import { ExportProgress } from '../../components/explorer/ExportProgress.tsx';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { Ask } from '../../utils/browser/messages.ts';
import { Problem } from '../../utils/errors.ts';
import type { FormatName } from '../../utils/export/frames.ts';
import { ConfirmModel } from '../../utils/models/confirm-model.ts';
import { ExportModel } from '../../utils/models/export-model.ts';
import { buildEvent } from '../helpers/build-event.ts';
import { NO_NAMING, piecesOf } from '../helpers/export.ts';
import { render } from '../helpers/render.tsx';

/** What was handed over like a download. */
function downloads(): { name: string; blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let last = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: last });
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return files;
}

function open(events: readonly StoredEvent[], count = events.length, ask = vi.fn(() => Promise.resolve())) {
  const gate = Promise.withResolvers<void>();
  async function* pieces(format: FormatName) {
    yield* piecesOf(format, events.slice(0, 1));
    await gate.promise;
    yield* piecesOf(format, events.slice(1));
  }
  const unread = () => piecesOf('csv', []) as never;
  const find = () => Promise.resolve({ events: unread, pieces, count, period: { from: 0, to: 0 } });
  const confirm = new ConfirmModel(ask as unknown as Ask);
  const ports = { ask: ask as unknown as Ask, confirm, find, accounts: () => ['Production'], naming: () => NO_NAMING };
  const model = new ExportModel(ports);
  return { model, confirm, ask, gate, root: render(<ExportProgress model={model} />) };
}
const two = [buildEvent(), buildEvent()];
const settle = () => act(() => new Promise<void>((resolve) => setImmediate(resolve)));

describe('an export', () => {
  it('is a file with all that was found, and says so', async () => {
    const files = downloads();
    const { model, gate, root } = open(two);
    gate.resolve();
    await act(() => model.start('ndjson'));
    expect(files.map(({ name }) => name)).toEqual(['vonage-audit_production_1970-01-01.ndjson']);
    expect(await files[0]?.blob.text()).toBe(two.map(({ json }) => `${json}\n`).join(''));
    expect(root.textContent).toContain('2 events exported to vonage-audit_production_1970-01-01.ndjson');
    await act(() => model.dismiss());
    expect(root.textContent).toBe('');
  });

  it('shows how far it is, and ends without a file when somebody cancels', async () => {
    const files = downloads();
    const { model, gate, root } = open(two);
    const exporting = model.start('csv');
    await settle();
    expect(root.querySelector('progress')?.value).toBe(1);
    expect(root.textContent).toContain('1 of 2 events');
    await act(() => root.querySelector('button')?.click());
    gate.resolve();
    await act(() => exporting);
    expect([files, root.textContent]).toEqual([[], '']);
  });

  it('runs alone', async () => {
    const files = downloads();
    const { model, gate } = open(two);
    gate.resolve();
    await act(async () => void (await Promise.all([model.start('csv'), model.start('json')])));
    expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['csv']);
  });

  it('asks for the passphrase first where that is due', async () => {
    const files = downloads();
    const ask = vi.fn(() => Promise.resolve());
    ask.mockRejectedValueOnce(new Problem({ kind: 'confirm' }));
    const { model, confirm, gate } = open(two, 2, ask);
    gate.resolve();
    const exporting = model.start('json');
    await settle();
    expect([files.length, confirm.waiting.value === null]).toEqual([0, false]);
    await act(() => confirm.submit());
    await act(() => exporting);
    expect(files).toHaveLength(1);
  });

  it('says where less came than was found', async () => {
    downloads();
    const { model, gate, root } = open(two, 3);
    gate.resolve();
    await act(() => model.start('ndjson'));
    expect(root.textContent).toContain('2 of 3 events exported');
  });

  it('says what went wrong', async () => {
    const files = downloads();
    const { model, gate, root } = open(two);
    gate.reject(new DOMException('', 'UnknownError'));
    await act(() => model.start('ndjson'));
    expect([files, root.textContent]).toEqual([
      [],
      expect.stringContaining('The browser could not open the event archive'),
    ]);
  });

  it('of very much goes straight to the file that the person chooses', async () => {
    const files = downloads();
    const file = { write: vi.fn(() => Promise.resolve()), close: vi.fn(() => Promise.resolve()), abort: vi.fn() };
    const pick = vi.fn(() => Promise.resolve({ createWritable: () => Promise.resolve(file) }));
    vi.stubGlobal('showSaveFilePicker', pick);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { model, gate } = open(two, 200_000);
    gate.resolve();
    await act(() => model.start('ndjson'));
    expect(pick).toHaveBeenCalledWith({ suggestedName: 'vonage-audit_production_1970-01-01.ndjson' });
    expect([file.write.mock.calls.length, file.close.mock.calls.length, files]).toEqual([2, 1, []]);
    pick.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    await act(() => model.start('ndjson'));
    expect([model.problem.value, model.done.value]).toEqual([null, null]);
  });
});

it('offers every format by its name', async () => {
  const onExport = vi.fn();
  const onPrint = vi.fn();
  const root = render(<ExportMenu count={1656} mark onMark={() => undefined} onExport={onExport} onPrint={onPrint} />);
  await act(() => void root.querySelector('[role="menu"]')?.dispatchEvent(new Event('beforetoggle')));
  const items = Array.from(root.querySelectorAll<HTMLElement>('[role="menuitem"]'));
  const names = items.map((item) => item.querySelector('span')?.firstChild?.textContent);
  for (const item of items) item.click();
  expect(names).toEqual(['CSV', 'NDJSON', 'JSON', 'Print report']);
  expect([onExport.mock.calls.flat(), onPrint.mock.calls.length]).toEqual([['csv', 'ndjson', 'json'], 1]);
  expect(root.textContent).toContain('Export 1,656 events as shown');
});
