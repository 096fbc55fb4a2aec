import { decodeBase64, utf8 } from './base64.ts';

export interface BasicReading {
  /** Null where nothing could be decoded. Both are secret. */
  readonly user: string | null;
  readonly password: string | null;
  /** Sentences without any part of the secret. Empty when all is well (RFC 7617 §2). */
  readonly problems: readonly string[];
  /** The Base64 text as it should be, where that is certain; else null. Secret. */
  readonly cleaned: string | null;
}

const LONGEST = 64 * 1024;

/** Reads what follows `Basic ` (RFC 7617 §2): Base64 of user, colon, password. Decodes leniently and tells every slip. */
export function readBasic(value: string): BasicReading {
  if (value.length > LONGEST) return unreadable('the credential is longer than 64 KB.');
  if (value.trim() === '') return unreadable('no credential follows the scheme.');
  const compact = value.replace(/\s+/g, '');
  const problems: string[] = [];
  if (compact !== value.trim()) problems.push('there is white space inside the Base64 text.');
  if (compact.includes(':')) return plainPair(value.trim(), problems);
  const urlSafe = /[-_]/.test(compact);
  const standard = compact.replaceAll('-', '+').replaceAll('_', '/');
  const decoded = decodeBase64(standard, 'base64', 'optional');
  if (!decoded.ok) return { ...unreadable(`${decoded.why}.`), problems: [...problems, `${decoded.why}.`] };
  const padded = Buffer.from(decoded.bytes).toString('base64');
  if (urlSafe) problems.push('it uses the URL-safe Base64 alphabet ("-" and "_") where Basic asks for the standard one.');
  else if (padded !== compact) problems.push('the padding "=" at the end of the Base64 text is missing or wrong.');
  // Any octets are allowed; what is not UTF-8 is read as Latin-1, as most servers do.
  const pair = utf8(decoded.bytes) ?? Buffer.from(decoded.bytes).toString('latin1');
  return judged(pair, problems, padded);
}

/** `Basic user:password` in clear: the encoding step was left out. */
function plainPair(pair: string, problems: readonly string[]): BasicReading {
  const told = [...problems, 'user and password stand in clear instead of Base64.'];
  return { ...split(pair), problems: told, cleaned: Buffer.from(pair, 'utf8').toString('base64') };
}

function judged(pair: string, problems: readonly string[], padded: string): BasicReading {
  const twice = encodedTwice(pair);
  if (twice !== null) return { ...split(twice), problems: [...problems, 'it was Base64-encoded twice.'], cleaned: pair };
  if (!pair.includes(':'))
    return {
      user: pair,
      password: null,
      problems: [...problems, 'the decoded text has no colon between user and password.'],
      cleaned: null,
    };
  const slips = slipsOf(pair);
  const clean = pair.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  const repaired = clean === pair ? padded : Buffer.from(clean, 'utf8').toString('base64');
  const told = [...problems, ...slips];
  return { ...split(clean), problems: told, cleaned: told.length > 0 ? repaired : null };
}

function slipsOf(pair: string): readonly string[] {
  const slips: string[] = [];
  if (pair.startsWith('\uFEFF')) slips.push('the decoded text begins with a byte order mark.');
  if (/[\r\n]$/.test(pair)) slips.push('the decoded password ends in a line break (echo without -n does that).');
  const clean = pair.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  const { user, password } = split(clean);
  // RFC 7617 §2 forbids control characters in both parts.
  if (/[\x00-\x1f\x7f]/.test(clean)) slips.push('the decoded text holds a control character.');
  if (user !== user.trim()) slips.push('the user name begins or ends with a space.');
  if (password !== password.trim()) slips.push('the password begins or ends with a space.');
  if (/^(["']).*\1$/.test(clean)) slips.push('quotation marks were encoded as part of the credential.');
  return slips;
}

function split(pair: string): { readonly user: string; readonly password: string } {
  const colon = pair.indexOf(':');
  return { user: colon < 0 ? pair : pair.slice(0, colon), password: colon < 0 ? '' : pair.slice(colon + 1) };
}

function encodedTwice(text: string): string | null {
  if (text.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const inner = decodeBase64(text, 'base64');
  const pair = inner.ok ? utf8(inner.bytes) : null;
  return pair !== null && /^[\x20-\x7e]{1,200}:[\x20-\x7e]{0,2000}$/.test(pair) ? pair : null;
}

const unreadable = (why: string): BasicReading => ({ user: null, password: null, problems: [why], cleaned: null });
