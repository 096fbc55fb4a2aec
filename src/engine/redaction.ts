import { secretsInText } from '../secrets/find-secrets.ts';
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
  alsoSent: readonly string[] = [],
): Redactor {
  const secrets: KnownSecret[] = [...material.secrets, ...alsoSent].map((value) => ({ value, kind: labelOf(value, kinds, 'secret') }));
  for (const request of requestsOf(material)) {
    secrets.push(...sentCredentials(request).flatMap((credential) => secretsIn(credential, kinds)), ...namedIn(request));
  }
  if (material.token !== undefined) secrets.push({ value: material.token, kind: labelOf(material.token, kinds, 'token') });
  return createRedactor(secrets, tagKey, isOrdinary);
}

/** Credentials as probes mended them: without quotes, decoded, in one piece. A server that was sent one may give it back. */
export function mendedCredentials(evidence: Evidence): readonly string[] {
  const slips = factOf<readonly { readonly cleaned: string | null }[]>(evidence, 'header-syntax') ?? [];
  const token = factOf<{ readonly value: string; readonly reading: { readonly signature?: string } }>(evidence, 'token');
  const sent = slips.flatMap(({ cleaned }) => (cleaned === null ? [] : sentCredentials(asField(cleaned))));
  const values = sent.flatMap(({ scheme, value }) => [value, ...(/^basic$/i.test(scheme ?? '') ? [readBasic(value).password ?? ''] : [])]);
  return [...values, token?.value ?? '', token?.reading.signature ?? ''].filter((value) => value.length >= SHORTEST);
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
