import type { PostNote, PostNotes } from './ports.ts';

/**
 * Posts what nothing of is needed later (no ts), unless it is noted as handed over. What Slack had in hand when this process was killed counts
 * as posted: its answer is unknown, and it takes nearly all.
 * @returns what `post` returns, or 'posted-before'
 * @throws what `post` throws; nothing is noted then
 */
export async function postOnce<Result>(
  posts: PostNotes,
  key: string,
  post: (note: PostNote) => Promise<Result>,
): Promise<Result | 'posted-before'> {
  if (posts.of(key) !== null) return 'posted-before';
  return post({ handedOver: () => posts.handedOver(key), refused: () => posts.forget(key) });
}

/**
 * Posts what is answered to later, so that its ts must be known: noted as soon as Slack names it, and kept in the database then.
 * @returns its ts, an earlier post's where one is noted; null: Slack had it in hand when this process was killed, and its ts is not known
 */
export async function postAndKeep(
  posts: PostNotes,
  key: string,
  post: (note: PostNote) => Promise<string>,
  keep: (ts: string) => Promise<void>,
): Promise<string | null> {
  const noted = posts.of(key);
  if (noted === '') return null;
  const ts = noted ?? (await post({ handedOver: () => posts.handedOver(key), refused: () => posts.forget(key) }));
  posts.taken(key, ts);
  await keep(ts);
  // Whoever deletes the card gets a new one: the note has done its work.
  posts.forget(key);
  return ts;
}
