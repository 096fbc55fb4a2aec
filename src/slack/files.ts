import { UnreachableError } from '../usecases/index.ts';
import type { PostNote } from '../usecases/ports.ts';
import { refusalOf, type WebClient } from './client.ts';
import { noting } from './handed-over.ts';
import { lookedAt } from './outgoing.ts';
import { orUnreachable } from './post.ts';
import { fetchSlack } from './to-slack.ts';
import { unreachableWords } from './views/refusals.ts';
import { en } from './words/en.ts';

export interface TextFile {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const LIMIT_MS = 10_000;

/**
 * Puts a text file into a channel or thread (scope files:write). The three steps of filesUploadV2 by hand: its own upload takes no
 * time limit and goes past our door to Slack.
 * @param note hears of the last step, with which the file is seen
 * @throws UnreachableError where Slack does not take files from us
 */
export async function uploadText(
  client: WebClient,
  { channel, threadTs, name, title, text }: TextFile & { readonly channel: string; readonly threadTs: string | null },
  note?: PostNote,
): Promise<void> {
  // Slack is told the length first, so the last look comes before it.
  const shown = lookedAt(text);
  const bytes = Buffer.from(shown, 'utf8');
  const announced = await orNotTaken(() => client.files.getUploadURLExternal({ filename: name, length: bytes.length }));
  const { upload_url: url, file_id: id } = announced;
  if (url === undefined || id === undefined) throw new Error('Slack named no place for a file');
  const sent = await fetchSlack(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: shown,
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await sent.body?.cancel();
  // Slack answers in a word ("OK - 4711"); a page is somebody in front of it.
  const isPage = /^text\/html\b/i.test(sent.headers.get('content-type') ?? '');
  if (!sent.ok || isPage) throw new Error(`Slack did not take a file just now (status ${sent.status})`);
  const target = { files: [{ id, title }] as [{ id: string; title: string }], channel_id: channel };
  const complete = () => client.files.completeUploadExternal(threadTs === null ? target : { ...target, thread_ts: threadTs });
  await orNotTaken(() => noting(note, complete));
}

/** Whatever Slack's reason is, a file is a convenience: a refusal is not tried again. */
async function orNotTaken<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await orUnreachable(call);
  } catch (error) {
    if (refusalOf(error) === null || refusalOf(error) === 'ratelimited') throw error;
    throw new UnreachableError(unreachableWords(en, 'other'), { cause: error });
  }
}
