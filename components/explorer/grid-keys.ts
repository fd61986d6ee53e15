import type { GridModel } from '../../utils/models/grid-model.ts';

/** The table's own keys. @returns whether it was one of them. */
export function handleGridKey(event: KeyboardEvent, model: GridModel): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const act = KEYS[event.key];
  act?.(model, event.shiftKey);
  return act !== undefined;
}

const KEYS: Readonly<Record<string, (model: GridModel, shift: boolean) => void>> = {
  ArrowDown: (model, shift) => model.move(1, shift),
  ArrowUp: (model, shift) => model.move(-1, shift),
  PageDown: (model, shift) => model.move(model.pageSize(), shift),
  PageUp: (model, shift) => model.move(-model.pageSize(), shift),
  Home: (model, shift) => model.move(-Infinity, shift),
  End: (model, shift) => model.move(Infinity, shift),
  ArrowRight: (model) => model.moveCell(1),
  ArrowLeft: (model) => model.moveCell(-1),
  ' ': (model) => model.toggle(model.current.peek()),
};
