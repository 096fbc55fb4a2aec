import type { AttachedFile, FilesRead, UnreadWhy } from '../usecases/ports.ts';
import type { WebClient } from './client.ts';
import { fetchSlack } from './to-slack.ts';

const MOST_BYTES = 5_000_000;
/** Milliseconds for all of them: the person waits. */
const LIMIT_MS = 10_000;
const TRIES = 2;

/** The bot's token goes to Slack's own hosts over https, or to the host of SLACK_API_URL, and nowhere else. */
export function isSlackFile(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (apiUrl !== null && host === new URL(apiUrl).host && protocol === new URL(apiUrl).protocol) return true;
  return protocol === 'https:' && host === hostname && /(?:^|\.)slack\.com$/.test(hostname);
}

type Fetched = { readonly text: string; readonly bytes: number } | UnreadWhy;

/** Fetches text files (scope files:read), 5 MB and 10 s in all. What cannot be had is a value. */
export async function readFiles(
  client: Pick<WebClient, 'token'>,
  apiUrl: string | null,
  files: readonly AttachedFile[],
): Promise<FilesRead> {
  const texts: string[] = [];
  const unread: { name: string; why: UnreadWhy }[] = [];
  const signal = AbortSignal.timeout(LIMIT_MS);
  let left = MOST_BYTES;
  for (const file of files) {
    const fetched = await readFile(file, { token: client.token ?? '', apiUrl, left, signal });
    if (typeof fetched === 'string') unread.push({ name: file.name, why: fetched });
    else {
      texts.push(fetched.text);
      left -= fetched.bytes;
    }
  }
  return { texts, unread };
}

interface Reading {
  readonly token: string;
  readonly apiUrl: string | null;
  /** Bytes that may still be read. */
  readonly left: number;
  readonly signal: AbortSignal;
}

async function readFile(file: AttachedFile, reading: Reading): Promise<Fetched> {
  if (!isSlackFile(file.url, reading.apiUrl)) return 'not-there';
  if (file.size > reading.left) return 'too-large';
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchText(file, reading);
    } catch (error) {
      if (isRedirect(error)) return 'no-scope';
      if (reading.signal.aborted || tries >= TRIES) return 'not-there';
    }
  }
}

/** Whom Slack does not know it sends on to its sign-in page; we never follow. */
const isRedirect = (error: unknown): boolean => Error.isError(error) && Error.isError(error.cause) && /redirect/i.test(error.cause.message);

async function fetchText({ name, url }: AttachedFile, { token, left, signal }: Reading): Promise<Fetched> {
  const response = await fetchSlack(url, { headers: { authorization: `Bearer ${token}` }, signal });
  if (!response.ok) {
    await response.body?.cancel();
    if (response.status >= 500) throw new Error(`Slack gave no file just now (status ${response.status})`);
    return response.status === 401 || response.status === 403 ? 'no-scope' : 'not-there';
  }
  const bytes = await bytesOf(response.body, left);
  if (bytes === null) return 'too-large';
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  // Without the scope, or where the bot may not see the file, Slack answers 200 with its sign-in page.
  if (isSignIn(response.headers.get('content-type') ?? '', name, text)) return 'no-scope';
  return text.includes('\0') ? 'not-text' : { text, bytes: bytes.length };
}

function isSignIn(type: string, name: string, text: string): boolean {
  if (!/^text\/html\b/i.test(type)) return false;
  return !/\.html?$/i.test(name) || /<title>[^<]{0,80}\bSlack\b/i.test(text.slice(0, 5_000));
}

/** Null as soon as it is more than `most`. */
async function bytesOf(body: AsyncIterable<Uint8Array> | null, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
