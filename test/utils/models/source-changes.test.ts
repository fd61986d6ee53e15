import { expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { readSourceChanges } from '../../../utils/models/source-changes.ts';
import { stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

const event = (context: string) =>
  buildEvent({ account: 'one', id: 'a', json: `{"id":"a","event_type":"APP_UPDATE","context":${context}}` });

it('tells every change against the content before it, the latest first', async () => {
  const archive = createArchive();
  const contents = ['{"url":"a","n":1}', '{"n":1,"url":"a"}', '{"url":"b","n":1}', '{"url":"b"}'];
  for (const [index, context] of contents.entries()) {
    await archive.commit('one', stepOf([event(context)], { seenAt: NOW + index }));
  }
  expect(await readSourceChanges(archive, event(contents[0] ?? ''))).toEqual([
    { seenAt: NOW + 3, changes: [{ path: ['context', 'n'], before: 1, after: undefined }] },
    { seenAt: NOW + 2, changes: [{ path: ['context', 'url'], before: 'a', after: 'b' }] },
  ]);
});

it('tells numbers apart that JavaScript cannot', async () => {
  const archive = createArchive();
  const [before, after] = [event('9007199254740993'), event('9007199254740992')];
  await archive.commit('one', stepOf([before]));
  await archive.commit('one', stepOf([after]));
  const [change] = await readSourceChanges(archive, before);
  expect(JSON.stringify(change?.changes)).toBe(
    '[{"path":["context"],"before":9007199254740993,"after":9007199254740992}]',
  );
});

it('tells nothing of an event that stayed as it was', async () => {
  const archive = createArchive();
  await archive.commit('one', stepOf([event('1')]));
  expect(await readSourceChanges(archive, event('1'))).toEqual([]);
});
