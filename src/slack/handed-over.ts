import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { PostNote } from '../usecases/ports.ts';

const notes = new AsyncLocalStorage<PostNote>();
const ofRequest = new WeakMap<object, PostNote>();

/**
 * Runs one post to Slack and tells the note in the very moment before the kernel gets the whole of it (from there Slack gets it even if this
 * process is killed), and when Slack or the network refused it after all. Before and not after: the write wakes whoever reads, and on a busy
 * machine that goes first; between the note and the write is nothing but a few lines.
 * @throws what the post throws; the note is told first
 */
export async function noting<Result>(note: PostNote | undefined, post: () => Promise<Result>): Promise<Result> {
  if (note === undefined) return post();
  try {
    return await notes.run(note, post);
  } catch (error) {
    note.refused();
    throw error;
  }
}

// https://undici.nodejs.org/#/docs/api/DiagnosticsChannel: `create` is published where the request is made, the others where its socket is served.
const FAILED = 400;
const heard = (name: string, hear: (note: PostNote, message: object) => void): void =>
  subscribe(`undici:${name}`, (message) => {
    const request = requestOf(message);
    const note = request === null ? undefined : ofRequest.get(request);
    if (note !== undefined && typeof message === 'object' && message !== null) hear(note, message);
  });

subscribe('undici:request:create', (message) => {
  const request = requestOf(message);
  const note = notes.getStore();
  if (request !== null && note !== undefined) ofRequest.set(request, note);
});
// Its body, which is in one piece (to-slack.ts), is written with them.
heard('client:sendHeaders', (note) => note.handedOver());
heard('request:headers', (note, message) => statusOf(message) >= FAILED && note.refused());
heard('request:error', (note) => note.refused());

function requestOf(message: unknown): object | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  return typeof message.request === 'object' ? message.request : null;
}

function statusOf(message: object): number {
  const response = 'response' in message ? message.response : null;
  if (typeof response !== 'object' || response === null || !('statusCode' in response)) return 0;
  return typeof response.statusCode === 'number' ? response.statusCode : 0;
}
