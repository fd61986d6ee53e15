import type { Scene } from '../rule.ts';

/** Whether somebody has left: the person said so, or an event before this moment disabled them and none made them active. */
export function hasLeft(user: string, at: number, { past, known }: Pick<Scene, 'past' | 'known'>): boolean {
  const left = known.leftAt(user);
  if (left !== null && at >= left) return true;
  return past.lastBefore('left', user, at) > past.lastBefore('back', user, at);
}
