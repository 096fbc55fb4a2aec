import type { Readable } from 'node:stream';
import { Why401Error } from '../errors.ts';

/** More than the 5 MB paste that people do send, and small enough to hold twice. */
export const LARGEST_PASTE_BYTES = 8 * 1024 * 1024;

/**
 * All of stdin as text.
 * @throws Why401Error 'unusable-input' above the cap; the rest is not read then.
 */
export async function readPaste(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_PASTE_BYTES) {
      throw new Why401Error('unusable-input', 'the paste is larger than 8 MB', 'Give only the request and the answer that failed.');
    }
    chunks.push(bytes);
  }
  return decoded(Buffer.concat(chunks));
}

// PowerShell's `>` writes UTF-16 with a byte order mark; without this a pasted file from Windows would read as noise.
function decoded(bytes: Buffer): string {
  const utf16 = bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
