import { createHash } from 'node:crypto';
import { type HttpRequest, headerOf, headersOf } from '../case.ts';
import { bodyHashProblems } from './signed-body.ts';
import {
  type ComparedLine,
  lacksField,
  problem,
  type SignedExchange,
  type SigningFindings,
  type SigningProblem,
  shownValue,
  timeProblem,
  wordsOf,
} from './signing-findings.ts';
import { decoded } from './sigv4.ts';
import { asUtc, durationInWords } from './time.ts';

/** One signature of Signature-Input (RFC 9421 §4.1). */
export interface MessageSignature {
  readonly label: string;
  readonly components: readonly SignedComponent[];
  readonly parameters: ReadonlyMap<string, string>;
  /** The member's value as written: it ends the signature base. */
  readonly written: string;
}

interface SignedComponent {
  readonly name: string;
  /** As written behind the name: `;key="a"`. */
  readonly parameters: string;
}

const DERIVED = /^@(?:method|target-uri|authority|scheme|request-target|path|query|query-param)$/;
/** HTTP Signature Algorithms registry (RFC 9421 §6.2). */
const ALGORITHMS = /^(?:rsa-pss-sha512|rsa-v1_5-sha256|hmac-sha256|ecdsa-p256-sha256|ecdsa-p384-sha384|ed25519)$/;
/** Ordinary difference of clocks. */
const AHEAD = 60;

/** Reads Signature-Input, a dictionary of inner lists (RFC 8941). Linear; at most 10 signatures. */
export function readSignatureInput(field: string): readonly MessageSignature[] {
  const members = field
    .slice(0, 20_000)
    .matchAll(
      /([a-z*][a-z0-9_.*-]{0,60})=(\(([^()]{0,8000})\)((?:;[a-z*][a-z0-9_.*-]{0,60}(?:=(?:"[^"]{0,2000}"|[^;,"\s]{0,400}))?){0,20}))/g,
    );
  return [...members].slice(0, 10).map(([, label = '', written = '', list = '', parameters = '']) => ({
    label,
    written,
    components: [...list.matchAll(/"([^"]{1,200})"((?:;[a-z]{1,20}(?:="[^"]{0,400}")?){0,5})/g)].map(([, name = '', more = '']) => ({
      name,
      parameters: more,
    })),
    parameters: new Map(
      [...parameters.matchAll(/;([a-z*][a-z0-9_.*-]{0,60})(?:=(?:"([^"]{0,2000})"|([^;,"\s]{0,400})))?/g)].map(
        ([, name = '', quoted, bare]) => [name, quoted ?? bare ?? ''] as const,
      ),
    ),
  }));
}

/** The signature base (RFC 9421 §2.5); null where a component cannot be taken from the request. */
export function signatureBase(request: HttpRequest, signature: MessageSignature): string | null {
  const lines: string[] = [];
  for (const component of signature.components) {
    const value = componentValue(request, component);
    if (value === null) return null;
    lines.push(`"${component.name}"${component.parameters}: ${value}`);
  }
  return [...lines, `"@signature-params": ${signature.written}`].join('\n');
}

function componentValue(request: HttpRequest, { name, parameters }: SignedComponent): string | null {
  const url = new URL(request.url);
  switch (name) {
    case '@method':
      return request.method;
    case '@target-uri':
      return request.url;
    case '@authority':
      return (headerOf(request, 'host') ?? url.host).toLowerCase();
    case '@scheme':
      return url.protocol.slice(0, -1);
    case '@request-target':
      return url.pathname + url.search;
    case '@path':
      return url.pathname;
    case '@query':
      return url.search === '' ? '?' : url.search;
    case '@query-param': {
      const wanted = /;name="([^"]*)"/.exec(parameters)?.[1] ?? '';
      const value = url.searchParams.get(decoded(wanted.replace(/%(?![0-9a-f]{2})/gi, '%25')));
      return value === null ? null : encodeURIComponent(value);
    }
    default:
      return fieldValue(request, name, parameters);
  }
}

/** Plain fields only: sf, bs, key, req and tr need more than the paste shows. */
function fieldValue(request: HttpRequest, name: string, parameters: string): string | null {
  const values = headersOf(request, name);
  if (name.startsWith('@') || parameters !== '') return null;
  if (values.length > 0) return values.map((value) => value.trim().replace(/\s{0,20}\r?\n\s{0,20}/g, ' ')).join(', ');
  if (name === 'host') return new URL(request.url).host;
  return name === 'content-length' && request.body !== undefined ? String(Buffer.byteLength(request.body)) : null;
}

/** RFC 9421 and RFC 9530 against request and clock. Null where there is no Signature-Input. */
export function messageSignatureFindings({ request, response, clock }: SignedExchange): SigningFindings | null {
  const input = headersOf(request, 'signature-input').join(', ');
  if (input === '') return null;
  const signatures = readSignatureInput(input);
  const compared = signatures.flatMap((signature) => comparedBase(request, signature, wordsOf(response)));
  const problems = [
    ...(signatures.length === 0 ? [problem('format', 'Signature-Input is not of the form label=("component" …);created=….')] : []),
    ...signatures.flatMap((signature) => signatureProblems({ request, signature, clock })),
    ...contentDigestProblems(request),
    ...compared.map(differs),
  ];
  const [first] = signatures;
  return {
    problems,
    compared,
    facts: {
      covered:
        first?.components
          .map(({ name }) => name)
          .join(' ')
          .slice(0, 400) ?? null,
      algorithm: first?.parameters.get('alg') ?? null,
    },
  };
}

function signatureProblems(of: Pick<SignedExchange, 'request' | 'clock'> & { readonly signature: MessageSignature }) {
  const { request, signature, clock } = of;
  return [...labelProblems(request, signature), ...componentProblems(request, signature), ...parameterProblems(signature, clock)];
}

const differs = ({ line, sent, expected }: ComparedLine): SigningProblem =>
  problem('canonical', `Signature base, ${line}: this request shows "${sent}", the server computed "${expected}".`);

/** The base that some verifiers echo when they refuse (lines `"component": value`), beside the one built here. */
function comparedBase(request: HttpRequest, signature: MessageSignature, words: string): readonly ComparedLine[] {
  const own = signatureBase(request, signature);
  if (own === null || !words.includes('"@signature-params": ')) return [];
  const theirs = linesByComponent(words);
  return [...linesByComponent(own)].flatMap(([line, sent]): readonly ComparedLine[] => {
    const expected = theirs.get(line);
    if (expected === undefined || expected === sent) return [];
    return [{ line, sent: shownValue(line, sent), expected: shownValue(line, expected) }];
  });
}

const linesByComponent = (base: string): ReadonlyMap<string, string> =>
  new Map(
    [...base.matchAll(/^[ \t]{0,8}"([^"\n]{1,100})"(;[^:\n]{0,200})?: ?([^\n]{0,8000})$/gm)].map(([, name = '', more = '', value = '']) => [
      name + more,
      value.trimEnd(),
    ]),
  );

function labelProblems(request: HttpRequest, { label }: MessageSignature): readonly SigningProblem[] {
  const field = headersOf(request, 'signature').join(', ');
  if (field === '') return [problem('missing-part', 'Signature-Input is there, the Signature field is not.')];
  const at = new RegExp(`(?:^|[,\\s])${label.replace(/[.*]/g, '\\$&')}=(:[A-Za-z0-9+/=]{0,8000}:)?`).exec(field);
  if (at === null) return [problem('missing-part', `Signature holds no member "${label}", which Signature-Input describes.`)];
  return at[1] === undefined ? [problem('format', `The signature "${label}" is not Base64 between colons (RFC 8941 §3.3.5).`)] : [];
}

function componentProblems(request: HttpRequest, { components }: MessageSignature): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const unknown = components.filter(({ name }) => name.startsWith('@') && !DERIVED.test(name));
  if (unknown.length > 0) problems.push(problem('value', `Signature-Input covers ${unknown[0]?.name.slice(0, 60)}, which no request has.`));
  const upper = components.find(({ name }) => name !== name.toLowerCase());
  if (upper !== undefined)
    problems.push(problem('format', `Signature-Input names "${upper.name.slice(0, 60)}"; names are in lower case (RFC 9421 §2.1).`));
  const missing = components.filter(({ name }) => !name.startsWith('@') && lacksField(request, name)).map(({ name }) => name.slice(0, 60));
  if (missing.length > 0)
    problems.push(problem('missing-part', `The signature covers ${missing.slice(0, 3).join(', ')}, which the request does not carry.`));
  const written = components.map(({ name, parameters }) => name + parameters);
  if (new Set(written).size < written.length)
    problems.push(problem('format', 'A component is covered twice, which is forbidden (RFC 9421 §2).'));
  return problems;
}

function parameterProblems({ parameters }: MessageSignature, clock: SignedExchange['clock']): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const algorithm = parameters.get('alg');
  if (algorithm !== undefined && !ALGORITHMS.test(algorithm))
    problems.push(problem('value', `alg is "${algorithm.slice(0, 40)}", which is not registered (RFC 9421 §6.2).`, false));
  if (!parameters.has('keyid'))
    problems.push(problem('missing-part', 'Signature-Input names no keyid, so the verifier may not find the key.', false));
  return [...problems, ...lifetimeProblems(parameters.get('created'), parameters.get('expires'), clock)];
}

/** `created` and `expires` in epoch seconds; also of the older draft. */
export function lifetimeProblems(
  created: string | undefined,
  expires: string | undefined,
  clock: SignedExchange['clock'],
): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const [from, to] = [created, expires].map((text) => (text === undefined || text === '' ? Number.NaN : Number(text)));
  for (const [name, text] of Object.entries({ created, expires }))
    if (text !== undefined && !/^\d{1,11}(?:\.\d{1,6})?$/.test(text))
      problems.push(problem('format', `"${name}" of the signature is not in epoch seconds.`));
  if (problems.length > 0 || from === undefined || to === undefined) return problems;
  const away = from - clock.time;
  if (away > AHEAD)
    problems.push(
      timeProblem('skew', `The signature was created at ${asUtc(from)}, ${durationInWords(away)} ahead of the server’s time.`, away, clock),
    );
  if (to <= clock.time)
    problems.push(
      timeProblem('expired', `The signature expired at ${asUtc(to)}, ${durationInWords(clock.time - to)} ago.`, to - clock.time, clock),
    );
  return problems;
}

/** A field names one or two; each one costs a hash of the body. */
const MOST_DIGESTS = 4;
const DIGESTS: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-512': 'sha512', sha: 'sha1', md5: 'md5' };

/** Content-Digest (RFC 9530 §2: `sha-256=:…:`) and Digest (RFC 3230: `SHA-256=…`) against the body. */
export function contentDigestProblems(request: HttpRequest): readonly SigningProblem[] {
  return ['content-digest', 'digest'].flatMap((field) => {
    const value = headerOf(request, field) ?? '';
    const named = [...value.slice(0, 4000).matchAll(/(?:^|,)\s{0,9}([A-Za-z0-9-]{2,20})=(:?)([A-Za-z0-9+/_-]{10,200}={0,2})/g)];
    return named.slice(0, MOST_DIGESTS).flatMap(([, name = '', colon, text = '']) => {
      const hash = DIGESTS[name.toLowerCase()];
      if (hash === undefined) return [];
      if (field === 'content-digest' && colon === '')
        return [problem('format', 'Content-Digest takes its Base64 between colons (RFC 9530 §2).')];
      const of = (body: string): string => createHash(hash).update(body, 'utf8').digest('base64');
      return bodyHashProblems(request, field === 'digest' ? 'Digest' : 'Content-Digest', (body) => of(body) === text);
    });
  });
}
