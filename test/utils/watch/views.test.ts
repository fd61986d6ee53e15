import { describe, expect, it } from 'vitest';
import { NO_VIEWS, type SavedView, watchedView } from '../../../utils/watch/saved-view.ts';
import { inMenuOrder, openingView, withView, withoutView } from '../../../utils/watch/views.ts';

const view = (id: string, parts: Partial<SavedView> = {}): SavedView => ({
  id,
  name: id,
  query: '',
  starred: false,
  ...parts,
});
const some = [view('a'), view('b', { starred: true })].reduce(withView, NO_VIEWS);

describe('saved views', () => {
  it('are kept in the order in which they were saved, and changed in their place', () => {
    const { saved } = withView(some, view('a', { name: 'other' }));
    expect(saved.map(({ name }) => name)).toEqual(['other', 'b']);
  });

  it('stand in the menu with the starred ones first', () => {
    expect(inMenuOrder(some).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('lose their roles when they are deleted', () => {
    const roles = { ...some, opening: 'a', watched: 'a' };
    const left = withoutView(roles, 'a');
    expect([openingView(roles)?.id, watchedView(roles)?.id]).toEqual(['a', 'a']);
    expect([openingView(left), watchedView(left), left.saved.length]).toEqual([null, null, 1]);
  });

  it('keep their roles when another is deleted', () => {
    expect(watchedView(withoutView({ ...some, watched: 'a' }, 'b'))?.id).toBe('a');
  });
});
