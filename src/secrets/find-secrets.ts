import { commandFlags } from './command-flags.ts';
import { bareSchemes } from './header-values.ts';
import type { KnownSecret } from './known-values.ts';
import { labels } from './labels.ts';
import { pairs } from './pairs.ts';
import { shapes } from './shapes.ts';
import type { Rule, Span } from './span.ts';
import { urlSecrets } from './url-secrets.ts';
import { continuationsOf, valueReader } from './value-at.ts';
import { looksSecret } from './values.ts';

const schemes: Rule = function* (text) {
  for (const { start, end } of bareSchemes(text, valueReader(text))) {
    yield { start, end, kind: 'credential' };
    for (const piece of continuationsOf(text, end)) yield { ...piece, kind: 'credential' };
  }
};

const RULES: readonly Rule[] = [shapes, urlSecrets, labels, schemes, commandFlags, pairs];

/** Everything in a text that its shape, its name or its place makes a credential, without knowing any value. Linear. */
export function findSecrets(text: string): readonly Span[] {
  // Shorter than any secret that a rule could tell.
  if (text.length < 6) return [];
  return [...RULES.flatMap((rule) => [...rule(text)]), ...encodedSecrets(text)];
}

const BASE64_RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,20000}={0,2}/g;

/** Base64 of a text that holds a secret (HAR bodies, exported configurations). One layer: nobody wraps by chance twice. */
function* encodedSecrets(text: string): Generator<Span> {
  for (const { 0: run, index } of text.matchAll(BASE64_RUN)) {
    const plain = Buffer.from(run, 'base64').toString('utf8');
    if (!/^[\t\n\r\x20-\x7e\u00a0-\u024f]*$/.test(plain)) continue;
    if (RULES.some((rule) => !rule(plain)[Symbol.iterator]().next().done))
      yield { start: index, end: index + run.length, kind: 'encoded secret' };
  }
}

/** The values that the rules find in a text, to be known in others: what was sent as a secret may come back anywhere. Linear. */
export function secretsInText(text: string): readonly KnownSecret[] {
  const found = findSecrets(text).filter(({ start, end }) => end - start >= SHORTEST_NAMED && end - start <= 4096);
  return found.slice(0, MOST_NAMED).map(({ start, end, kind }) => ({ value: text.slice(start, end), kind }));
}

// A short value found by its name alone ("sid=a1") would blank out words of the answer.
const SHORTEST_NAMED = 6;
const MOST_NAMED = 100;

// Each is searched in the whole text, so their number is bounded.
const MOST_REVEALED = 40;

/** Values found once may stand elsewhere in the same text without their name; a Basic credential may stand there decoded. */
export function revealedBy(text: string, spans: readonly Span[]): readonly KnownSecret[] {
  const revealed: KnownSecret[] = [];
  for (const { start, end, kind, value } of spans) {
    if (revealed.length >= MOST_REVEALED) break;
    if (value !== undefined || end - start > 4096) continue;
    const secret = text.slice(start, end);
    if (/[‹›]/.test(secret)) continue;
    if (secret.length >= 6 && looksSecret(secret)) revealed.push({ value: secret, kind });
    const decoded = /^[A-Za-z0-9+/_-]{6,}={0,2}$/.test(secret) ? Buffer.from(secret, 'base64').toString('utf8') : '';
    const colon = decoded.indexOf(':');
    if (colon >= 0 && !decoded.includes('\ufffd') && decoded.length - colon > 4)
      revealed.push({ value: decoded.slice(colon + 1), kind: 'password' });
  }
  return revealed;
}
