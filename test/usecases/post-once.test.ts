import { expect, it } from '@jest/globals';
import { openPostNotes } from '../../src/storage/post-notes.ts';
import { postAndKeep, postOnce } from '../../src/usecases/post-once.ts';

it('what was handed over is not posted again, what was refused is', async () => {
  const posts = openPostNotes(null);
  const refused = postOnce(posts, 'verdict 1', async (note) => {
    note.handedOver();
    note.refused();
    throw new Error('busy');
  });
  await expect(refused).rejects.toThrow('busy');
  const post = async (note: { handedOver(): void }): Promise<string> => {
    note.handedOver();
    return 'posted';
  };
  expect(await postOnce(posts, 'verdict 1', post)).toBe('posted');
  expect(await postOnce(posts, 'verdict 1', post)).toBe('posted-before');
  expect(await postOnce(posts, 'verdict 2', post)).toBe('posted');
});

it('a post whose ts the database could not keep is not posted again', async () => {
  const posts = openPostNotes(null);
  const kept: string[] = [];
  let posted = 0;
  const post = async (): Promise<string> => `ts-${++posted}`;
  const down = postAndKeep(posts, 'card 1', post, () => Promise.reject(new Error('no database')));
  await expect(down).rejects.toThrow('no database');
  expect(await postAndKeep(posts, 'card 1', post, async (ts) => void kept.push(ts))).toBe('ts-1');
  expect([posted, kept]).toEqual([1, ['ts-1']]);
  // Once kept, the database knows; a card that somebody deleted is posted anew.
  expect(await postAndKeep(posts, 'card 1', post, async () => undefined)).toBe('ts-2');
});
