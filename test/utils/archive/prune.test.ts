import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { blockSizes, contentsOf, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

const event = (id: string, time: number | null, parts = {}) => buildEvent({ account: 'one', id, time, ...parts });

it('erases what is older, with its marks and its revisions, and leaves the rest', async () => {
  const archive = createArchive();
  const [old, young] = [event('old', NOW - 2), event('young', NOW)];
  const changed = [event('old', NOW - 2, { context: 1 }), event('young', NOW, { context: 1 })];
  await archive.commit('one', stepOf([old, young, ...changed], { unread: true }));
  expect(await archive.prune('one', NOW - 1)).toBe(1);
  expect([idsOf(await readAll(archive, ['one'])), idsOf(await archive.unread())]).toEqual([['young'], ['young']]);
  expect([await archive.revisions('one', 'old'), await archive.revisions('one', 'young')]).toMatchObject([[], [{}]]);
});

it('does not add again what it erased, nor anything as old', async () => {
  const archive = createArchive();
  const undated = event('undated', null);
  await archive.commit('one', stepOf([undated, event('old', 1)], { seenAt: 2 }));
  expect(await archive.prune('one', 10)).toBe(2);
  const again = stepOf([undated, event('old', 1), event('late', 9), event('new', 10), event('other', null)]);
  expect(await createArchive().commit('one', again)).toMatchObject({ added: 2, revised: 0 });
  expect(idsOf(await readAll(archive, ['one']))).toEqual(['other', 'new']);
});

it('takes whole blocks away and shortens the one between', async () => {
  const archive = createArchive();
  const events = Array.from({ length: 4000 }, (_, index) => event(`e${index}`, index));
  await archive.commit('one', stepOf(events));
  expect(await archive.prune('one', 2500)).toBe(2500);
  expect(await blockSizes('one')).toEqual([1500]);
  expect(await archive.prune('one', 2500)).toBe(0);
});

it('finds where the newest begin, by the block and never too late, and says afterwards what it erased', async () => {
  const archive = createArchive();
  const events = Array.from({ length: 4000 }, (_, index) => event(`e${index}`, index));
  await archive.commit('one', stepOf(events));
  const start = await archive.startOfNewest('one', 1500);
  expect([start, await archive.startOfNewest('one', 4001)]).toEqual([2000, null]);
  await archive.prune('one', start ?? 0);
  expect(await archive.extent('one')).toEqual({ count: 2000, oldest: 2000, newest: 3999, prunedBefore: 2000 });
});

it('leaves other accounts alone', async () => {
  const archive = createArchive();
  await archive.commit('two', stepOf([buildEvent({ account: 'two', time: 1 })]));
  await archive.prune('one', 10);
  expect(await archive.commit('two', stepOf([buildEvent({ account: 'two', time: 1 })]))).toMatchObject({
    added: 1,
    revised: 0,
  });
});

it('starts anew for an account that was erased', async () => {
  const archive = createArchive();
  await archive.prune('one', 10);
  await archive.eraseAccount('one');
  expect(await archive.commit('one', stepOf([event('old', 1)]))).toMatchObject({ added: 1, revised: 0 });
});

describe('the values that repeat', () => {
  const by = (id: string, time: number, userEmail: string) => event(id, time, { userEmail, ip: `ip of ${userEmail}` });
  const values = async () => Array.from((await contentsOf('dict')).values()).flat();

  it('go with the last event that has them', async () => {
    const archive = createArchive();
    const events = [by('a', 1, 'gone@example.org'), by('b', 2, 'here@example.org'), by('c', 3, 'here@example.org')];
    await archive.commit('one', stepOf(events));
    await archive.prune('one', 3);
    const left = JSON.stringify(await values());
    expect([left.includes('gone@example.org'), left.includes('here@example.org')]).toEqual([false, true]);
    await archive.prune('one', 4);
    expect(new Set(await values())).toEqual(new Set([undefined]));
  });

  it('come back with an event that has them again, and are told apart from those that stayed', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf([event('a', 1, { type: 'GONE' }), event('b', 9, { type: 'HERE' })]));
    await archive.prune('one', 5);
    for (const writer of [archive, createArchive()]) {
      const id = `again ${writer === archive}`;
      await writer.commit('one', stepOf([event(id, 9, { type: 'GONE' }), event(`${id}, new`, 9, { type: id })]));
    }
    expect(await archive.countTypes(['one'], 0)).toEqual(
      new Map([
        ['HERE', 1],
        ['GONE', 2],
        ['again true', 1],
        ['again false', 1],
      ]),
    );
  });

  it('stay as long as some block far away has them', async () => {
    const archive = createArchive();
    const many = Array.from({ length: 5000 }, (_, index) => by(`e${index}`, index, 'all@example.org'));
    await archive.commit(
      'one',
      stepOf([...many, by('first', 0, 'rare@example.org'), by('last', 1e6, 'rare@example.org')]),
    );
    await archive.prune('one', 1);
    expect(await values()).toContain('rare@example.org');
  });
});
