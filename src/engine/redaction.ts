import { sourceOffset, viewsOf } from '../secrets/decoded-view.ts';
import { findSecrets, secretsInText } from '../secrets/find-secrets.ts';
import { createRedactor, type KnownSecret, type Redactor } from '../secrets/redact.ts';
import type { Case, HttpRequest } from './case.ts';
import type { CredentialKind } from './credential.ts';
import { factOf } from './facts.ts';
import type { Evidence } from './gather.ts';
import { readBasic } from './lib/basic-credentials.ts';
import { recogniseBest } from './lib/recognise.ts';
import { type SentCredential, sentCredentials } from './lib/sent-credentials.ts';

/** A redactor that knows every secret of a case by value. Over-hiding a word is a blemish; showing a secret is a fault. `isOrdinary`: words of our own. `alsoSent`: what became of the case's credentials in trials. */
export function redactorFor(
  material: Case,
  kinds: readonly CredentialKind[],
  tagKey: Uint8Array,
  isOrdinary: (value: string) => boolean = () => false,
  alsoSent: readonly KnownSecret[] = [],
): Redactor {
  const secrets: KnownSecret[] = material.secrets.map((value) => ({ value, kind: 'secret' }));
  for (const request of requestsOf(material)) {
    secrets.push(...sentCredentials(request).flatMap((credential) => secretsIn(credential, kinds)), ...namedIn(request));
  }
  if (material.token !== undefined) secrets.push({ value: material.token, kind: labelOf(material.token, kinds, 'token') });
  const known = new Set(secrets.map(({ value }) => value));
  return createRedactor([...secrets, ...alsoSent.filter(({ value }) => !known.has(value))], tagKey, isOrdinary);
}

/** With the escapes that stand in them: a text is read in each of its views, as the redactor reads it. */
function secretsAsWritten(text: string): readonly KnownSecret[] {
  return viewsOf(text).flatMap((view) =>
    findSecrets(view.text)
      .map(({ start, end, kind }) => ({ value: text.slice(sourceOffset(view, start), sourceOffset(view, end)), kind }))
      .filter(({ value }) => value.length >= SHORTEST_NAMED && value.length <= LONGEST_NAMED)
      .slice(0, MOST_NAMED),
  );
}

// A short value found by its name alone ("sid=a1") would blank out words of the answer.
const SHORTEST_NAMED = 6;
const LONGEST_NAMED = 8192;
const MOST_NAMED = 100;

/** A value over several lines is found again in one, and in parts of it. */
const pieces = (value: string): readonly string[] =>
  /[\s\\]/.test(value) ? value.split(/[\s\\"'+]+/).filter((piece) => piece.length >= SHORTEST_PIECE) : [];
const SHORTEST_PIECE = 8;

/** Credentials as probes mended them: without quotes, decoded, in one piece. A server that was sent one may give it back. */
export function mendedCredentials(evidence: Evidence): readonly KnownSecret[] {
  const slips = factOf<readonly { readonly cleaned: string | null }[]>(evidence, 'header-syntax') ?? [];
  const token = factOf<{ readonly value: string; readonly reading: { readonly signature?: string } }>(evidence, 'token');
  const sent = slips.flatMap(({ cleaned }) => (cleaned === null ? [] : sentCredentials(asField(cleaned))));
  const values = sent.flatMap(({ scheme, value }) => [value, ...(/^basic$/i.test(scheme ?? '') ? [readBasic(value).password ?? ''] : [])]);
  return [...values, token?.value ?? '', token?.reading.signature ?? '']
    .filter((value) => value.length >= SHORTEST)
    .map((value) => ({ value, kind: 'credential' }));
}

/**
 * Secrets that only the text around them gives away (`"access_token":"…"` in an answer): facts take such texts to pieces, so the values
 * must be known. Words of our own are left to their place.
 */
export function namedInTexts(texts: Iterable<string>, isOrdinary: (value: string) => boolean): readonly KnownSecret[] {
  const found = new Map<string, KnownSecret>();
  for (const text of texts) {
    for (const { value, kind } of secretsAsWritten(text)) {
      for (const form of [value, ...pieces(value)]) found.set(form, { value: form, kind });
    }
  }
  return [...found.values()].filter(({ value }) => !isOrdinary(value));
}

/** Shorter values stand in fields that are hidden as a whole. */
const SHORTEST = 4;
const asField = (value: string): HttpRequest => ({ method: 'GET', url: 'http://unknown.invalid/', headers: [['Authorization', value]] });

/** The request, those that a pasted redirect chain shows before it, and the one it is compared with. */
function requestsOf({ request, earlier = [], working }: Case): readonly HttpRequest[] {
  return [request, working?.request, ...earlier.map((step) => step.request)].filter((each) => each != null);
}

// Beyond this a body is data, not a login.
const LONGEST_BODY = 100_000;

/** What no list of credential fields knows but its name, shape or place gives away, so that an echo without the name is hidden too. */
function namedIn({ url, headers, body = '' }: HttpRequest): readonly KnownSecret[] {
  const texts = [url, ...headers.map(([name, value]) => `${name}: ${value}`), body.slice(0, LONGEST_BODY)];
  return texts.flatMap(secretsInText);
}

function secretsIn(credential: SentCredential, kinds: readonly CredentialKind[]): readonly KnownSecret[] {
  const { value, scheme, place } = credential;
  if (value === '') return [];
  const kind = place === 'cookie' ? 'cookie' : labelOf(value, kinds, place === 'body' || place === 'query' ? 'secret' : 'credential');
  const own: KnownSecret[] = [{ value, kind }];
  if (scheme !== null && /^basic$/i.test(scheme)) {
    const { password } = readBasic(value);
    // A token that was put in the wrong place is still a token.
    own.splice(0, 1, { value, kind: /^eyJ[\w-]+\.eyJ/.test(value) ? kind : 'Basic credential' });
    if (password !== null && password !== '') own.push({ value: password, kind: 'password' });
    if (value.includes(':')) own.push({ value: value.slice(value.indexOf(':') + 1), kind: 'password' });
  }
  // The parts of a token that is quoted piecemeal: an answer may echo the payload or the signature alone.
  if (value.startsWith('eyJ'))
    own.push(
      ...value
        .split('.')
        .slice(1)
        .filter((part) => part.length >= 16)
        .map((part) => ({ value: part, kind })),
    );
  return own;
}

function labelOf(value: string, kinds: readonly CredentialKind[], otherwise: string): string {
  const best = recogniseBest(kinds, value);
  return best !== null && best.recognition.confidence >= 0.5 ? best.kind.label : otherwise;
}
