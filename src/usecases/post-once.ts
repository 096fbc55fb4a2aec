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
 * Posts what is answered to later, so that its ts must be known: noted as soon as Slack names it, and kept in the database then. A kill
 * between Slack's taking it and its answer posts it again, because nobody could acknowledge a card that we cannot find.
 * @returns its ts, an earlier post's where one is noted
 */
export async function postAndKeep(
  posts: PostNotes,
  key: string,
  post: () => Promise<string>,
  keep: (ts: string) => Promise<void>,
): Promise<string> {
  const noted = posts.of(key);
  const ts = noted === null || noted === '' ? await post() : noted;
  posts.taken(key, ts);
  await keep(ts);
  // Whoever deletes the card gets a new one: the note has done its work.
  posts.forget(key);
  return ts;
}
