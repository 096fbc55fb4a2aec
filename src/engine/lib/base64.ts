export type Base64Reading = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

const ALPHABETS = {
  base64: { name: 'Base64', foreign: /[^A-Za-z0-9+/]/ },
  base64url: { name: 'Base64url', foreign: /[^A-Za-z0-9_-]/ },
} as const;

/**
 * Strict decoding (RFC 4648 §3.3, §3.5): nothing outside the alphabet, right length, no stray bits at the end. `base64url` is the unpadded
 * form of RFC 7515 §2, `base64` the padded one (missing padding is allowed where `padding` is 'optional').
 */
export function decodeBase64(text: string, kind: 'base64' | 'base64url', padding: 'required' | 'optional' = 'required'): Base64Reading {
  const { name, foreign } = ALPHABETS[kind];
  const end = kind === 'base64' ? withoutPadding(text) : text.length;
  const body = text.slice(0, end);
  const at = body.search(foreign);
  if (at >= 0) return { ok: false, why: `it is not valid ${name}: it holds ${characterName(body, at)} at position ${at + 1}` };
  if (body.length % 4 === 1)
    return { ok: false, why: `it is not valid ${name}: ${body.length} characters cannot be a whole number of bytes` };
  const padded = text.length - end;
  if (kind === 'base64' && padding === 'required' && (body.length + padded) % 4 !== 0)
    return { ok: false, why: `it is not valid ${name}: the padding "=" is wrong` };
  const bytes = Buffer.from(body, kind);
  if (bytes.toString(kind).replace(/={1,2}$/, '') !== body)
    return { ok: false, why: `it is not valid ${name}: the last character holds stray bits` };
  return { ok: true, bytes };
}

function withoutPadding(text: string): number {
  let end = text.length;
  while (end > text.length - 2 && text[end - 1] === '=') end -= 1;
  return end;
}

/** UTF-8 text of bytes; null where they are not valid UTF-8 (encoded surrogates included). A byte order mark is kept. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A character for a sentence: "a '%'", "a space", "U+200B". Never more than one character of the text. */
export function characterName(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  if (code === 0x20) return 'a space';
  if (code === 0x09) return 'a tab';
  if (code === 0x0a || code === 0x0d) return 'a line break';
  return code > 0x20 && code < 0x7f ? `a '${String.fromCodePoint(code)}'` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
