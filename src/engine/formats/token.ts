import { defineFormat, type Parsed } from '../format.ts';
import { readJwt } from '../lib/jws.ts';
import { UNKNOWN_HOST } from '../lib/request-url.ts';
import { withoutTrailing } from '../lib/trailing.ts';
import { unwrapped } from '../lib/wrapping.ts';

const SCHEMES = /^(?:Bearer|Basic|Token|JWT|Digest|DPoP|ApiKey|Negotiate|NTLM)(?:\s|$)/i;
const FIELD = /^["']?(?:Proxy-)?Authorization["']?\s{0,8}:/i;
const JWT_INSIDE = /\beyJ[A-Za-z0-9_-]{8,20000}\.[A-Za-z0-9_-]{2,60000}(?:\.[A-Za-z0-9_-]{0,4000}){0,3}/;
const ASSIGNED =
  /^(?:(?:export|set|const|let|var)\s{1,8})?[$\w.-]{1,60}["']?\s{0,4}[=:]\s{0,4}["']?(eyJ[^\s"';&,]{8,65000})["']?;?(?:&\S{0,4000})?$/;
const NAMED_IN_JSON = /"(?:access_token|id_token|accessToken|idToken|token|jwt|refresh_token)"\s{0,8}:\s{0,8}"([^"\\]{8,65000})"/;
const READ = 200_000;

/** A token alone: JWT or opaque, with or without its scheme, quotes or field name, damaged ones included. */
export default defineFormat({
  id: 'token',
  confidence(text) {
    const word = unwrapped(text);
    if (word === '' || /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(word)) return 0;
    if (isOneLine(word) && (FIELD.test(word) || SCHEMES.test(word)) && !isProse(word)) return 0.9;
    if (ASSIGNED.test(word)) return 0.85;
    if (isTokenWord(word) || inPieces(word)) return readJwt(word).kind === 'opaque' ? 0.7 : 0.95;
    if (firstOfMany(word) !== null) return 0.85;
    if (/^\{/.test(word) && !/"(?:error|message|errors)"\s{0,8}:/.test(word.slice(0, READ))) return inJson(word) === null ? 0 : 0.75;
    return JWT_INSIDE.test(word.slice(0, READ)) ? 0.3 : 0;
  },
  parse(text) {
    const word = unwrapped(text);
    if (isOneLine(word) && (FIELD.test(word) || SCHEMES.test(word)) && !isProse(word)) return readField(word);
    const assigned = ASSIGNED.exec(word)?.[1];
    if (assigned === undefined && (isTokenWord(word) || inPieces(word))) return token(word, [], []);
    const many = firstOfMany(word);
    if (many !== null) return token(many, ['the first of several tokens'], ['the other tokens']);
    const named = assigned ?? inJson(word) ?? JWT_INSIDE.exec(word.slice(0, READ))?.[0];
    if (named === undefined) return { problem: 'There is no token in this text. Give the token alone, a URL, or a curl command.' };
    return token(named, ['a token inside other text'], ['the text around the token']);
  },
  examples: [
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln',
    'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln',
    'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln',
    '`eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln`',
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczov',
    'export TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln',
    '{"access_token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln","token_type":"Bearer"}',
    'ghp_FAKEfake1234FAKEfake1234FAKEfake1234',
    '550e8400-e29b-41d4-a716-446655440000',
    'Bearer $TOKEN',
    'Basic dXNlcjpwYXNz',
  ],
});

const isOneLine = (text: string): boolean => text.length <= 70_000 && !/[\r\n]/.test(text);

/** "Token has expired" begins like a scheme and is a sentence; "Bearer [object Object]" is no sentence. */
function isProse(text: string): boolean {
  const rest = text.replace(FIELD, '').trim().replace(SCHEMES, '').trim();
  return (
    /^(?:Token|JWT|Bearer|Basic|Digest)\s/i.test(text) &&
    /^[a-z]+(?:[ -][A-Za-z]+[.!]?)*$|^[a-z_]+="/.test(rest) &&
    (rest.includes(' ') || rest.includes('="') || /^(?:expired|invalid|missing|required|revoked|malformed|authentication)$/.test(rest))
  );
}

/** One word that may be a secret: a JWT by its shape, else long and mixed enough not to be a word of a language. */
function isTokenWord(word: string): boolean {
  if (/\s/.test(word)) return false;
  if (readJwt(word).kind !== 'opaque') return true;
  if (word.length < 6 || word.length > 70_000 || /[<>{}()[\]]/.test(word)) return false;
  if (/^(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,255}$/.test(word)) return false;
  if (/^[a-z]+(?:[_-][a-z]+){0,8}$/i.test(word) && word.length < 32) return false;
  return /\d/.test(word) || word.length >= 20;
}

/** Three parts and a header that can be read: whole, whatever else is wrong with it. */
const isWholeToken = (piece: string): boolean => /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(piece) && readJwt(piece).kind !== 'opaque';

/** A JWT broken by spaces or line ends, as terminals and mails do; or a stray character after it, which is no sentence around it. */
function inPieces(word: string): boolean {
  if (!word.startsWith('eyJ') || word.length > 70_000 || !/\s/.test(word)) return false;
  const pieces = word.split(/\s+/);
  return (
    pieces.length <= 200 &&
    (!pieces.some(isWholeToken) || pieces.slice(1).every((piece) => piece.length === 1)) &&
    pieces.every((piece) => /^[A-Za-z0-9_.=-]+$/.test(piece) && !/^[a-z]{2,12}$/.test(piece))
  );
}

function firstOfMany(word: string): string | null {
  if (!word.startsWith('eyJ')) return null;
  const [first = '', second] = word.split(/\s+/, 2);
  return second?.startsWith('eyJ') === true && isWholeToken(first) ? first : null;
}

const inJson = (word: string): string | null =>
  /^\{\s*"(?:payload|protected|signatures)"/.test(word) ? word : (NAMED_IN_JSON.exec(word.slice(0, READ))?.[1] ?? null);

/** `Authorization: Bearer x` gives the token; what is written wrongly stays a field, so that its faults are seen. */
function readField(word: string): Parsed {
  const field = /^["']?(Proxy-Authorization|Authorization)["']?\s*:\s*(.*)$/i.exec(word);
  const name = field?.[1] ?? 'Authorization';
  const value = (field?.[2] ?? word).replace(/^(["'])(.*)\1[,;]?$/, '$2');
  const bearer = /^Bearer {1,8}(\S+)$/i.exec(value)?.[1];
  const plain = bearer === undefined ? undefined : unwrapped(bearer).replace(/[,;]$/, '');
  if (plain !== undefined && /^authorization$/i.test(name) && isTokenWord(plain)) return token(plain, ['a Bearer token'], []);
  return {
    understood: [`the value of the ${name} field`],
    ignored: ['no address was given, so nothing can be sent'],
    request: { method: 'GET', url: `http://${UNKNOWN_HOST}/`, headers: [[name, value]] },
  };
}

function token(value: string, understood: readonly string[], ignored: readonly string[]): Parsed {
  const shape = {
    jwt: 'a JSON Web Token',
    jwe: 'an encrypted token (JWE)',
    malformed: 'a damaged token',
    opaque: 'an opaque token',
  } as const;
  const clean = withoutTrailing(value, ',;');
  return { understood: [...understood, shape[readJwt(clean).kind]], ignored, token: clean };
}
