import { CardGoneError, UnreachableError } from '../usecases/index.ts';
import { refusalOf, type WebClient, withPauses } from './client.ts';
import type { Message } from './views/blocks.ts';
import { UNREACHABLE, unreachableWords } from './views/refusals.ts';
import { en } from './words/en.ts';

/** Where a message goes in a channel; a reply that the channel shows as well is a broadcast. */
export interface Place {
  /** A channel, or a person for the direct messages with the bot. */
  readonly channel: string;
  readonly threadTs?: string | null;
  readonly broadcast?: boolean;
}

// Slack would fetch every address in a message for its preview, and so tell a server of the case.
const withoutPreviews = ({ text, blocks }: Message) => ({ text, blocks, unfurl_links: false, unfurl_media: false });

/** @returns the message's ts. @throws UnreachableError, CardGoneError (the thread's root was deleted), or what is worth another try */
export async function postMessage(client: WebClient, { channel, threadTs, broadcast = false }: Place, message: Message): Promise<string> {
  const base = { channel, ...withoutPreviews(message) };
  const posted = await orUnreachable(() => {
    if (threadTs == null) return client.chat.postMessage(base);
    const reply = { ...base, thread_ts: threadTs };
    return client.chat.postMessage(broadcast ? { ...reply, reply_broadcast: true } : reply);
  });
  if (posted.ts === undefined) throw new Error('Slack took a message without naming its ts');
  return posted.ts;
}

/** @throws as postMessage */
export async function updateMessage(client: WebClient, channel: string, ts: string, { text, blocks }: Message): Promise<void> {
  await orUnreachable(() => client.chat.update({ channel, ts, text, blocks }));
}

/** For one person's eyes. False where they or the bot are not there any more. */
export async function postEphemeral(client: WebClient, channel: string, user: string, { text, blocks }: Message): Promise<boolean> {
  return orFalse(() => withPauses(() => client.chat.postEphemeral({ channel, user, text, blocks })));
}

/** True when it arrived; false where another try is pointless. @throws what is worth another try */
export async function orFalse(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (error instanceof UnreachableError || UNREACHABLE.has(refusalOf(error) ?? '')) return false;
    throw error;
  }
}

const GONE = new Set(['message_not_found', 'thread_not_found']);

/** @throws UnreachableError where Slack's refusal will not change by itself */
export async function orUnreachable<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await withPauses(call);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || !UNREACHABLE.has(refusal)) throw error;
    // In English: whoever reads it in the end gets it in their own words (views/refusals.ts).
    const Fault = GONE.has(refusal) ? CardGoneError : UnreachableError;
    throw new Fault(unreachableWords(en, refusal), { cause: error });
  }
}
