import {
  type ComparedLine,
  problem,
  type SignedExchange,
  type SigningFindings,
  type SigningProblem,
  shownValue,
  wordsOf,
} from './signing-findings.ts';
import { type CanonicalRequest, canonicalRequest, canonicalText, decoded, type Sigv4, sha256, stringToSign } from './sigv4.ts';

/** What the server computed, where its answer tells it. */
export interface Sigv4Echo {
  readonly canonical: CanonicalRequest | null;
  /** Lines: algorithm, date, scope, hash of the canonical request. */
  readonly stringToSign: readonly string[] | null;
  /** S3's XAmzContentSHA256Mismatch. */
  readonly bodyHashes: { readonly client: string; readonly server: string } | null;
}

const EMPTY = sha256('');

/** Reads `<CanonicalRequest>` and `<StringToSign>` of S3 and MinIO, and "The Canonical String for this request should have been '…'" of the others. */
export function readSigv4Echo(response: SignedExchange['response']): Sigv4Echo {
  const words = wordsOf(response).replaceAll('\r\n', '\n');
  // From the first mention on: a body that repeats it must not be searched again and again.
  const told = words.slice(Math.max(0, words.indexOf('Canonical String for this request')));
  const canonical =
    /<CanonicalRequest>([^<]{1,30000})<\/CanonicalRequest>/.exec(words)?.[1] ??
    /^Canonical String for this request should have been\s{0,9}'([\s\S]{1,30000}?)'\s{0,9}(?:The String-to-Sign|$)/.exec(told)?.[1];
  const toSign =
    /<StringToSign>(AWS4-[^<]{1,2000})<\/StringToSign>/.exec(words)?.[1] ??
    /String-to-Sign should have been\s{0,9}'(AWS4-[^']{1,2000})'/.exec(words)?.[1];
  const client = /<ClientComputedContentSHA256>([0-9a-f]{64})</i.exec(words)?.[1];
  const server = /<S3ComputedContentSHA256>([0-9a-f]{64})</i.exec(words)?.[1];
  return {
    canonical: canonical === undefined ? null : partsOf(canonical),
    stringToSign: toSign === undefined ? null : toSign.split('\n').map((line) => line.trim()),
    bodyHashes: client === undefined || server === undefined ? null : { client, server },
  };
}

function partsOf(text: string): CanonicalRequest | null {
  const [method = '', path = '', query = '', ...rest] = text.split('\n');
  const payloadHash = rest.at(-1)?.trim() ?? '';
  const signedHeaders = rest.at(-2)?.trim() ?? '';
  if (!/^[A-Z]{3,12}$/.test(method) || rest.length < 3) return null;
  const headers = rest.slice(0, -2).flatMap((line) => {
    const colon = line.indexOf(':', 1);
    return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1)] as const];
  });
  return { method, path, query, headers, signedHeaders, payloadHash };
}

/** Compares what the request shows with what the server computed, part by part. */
export function compareSigv4(exchange: SignedExchange, signed: Sigv4, echo: Sigv4Echo): SigningFindings {
  const own = canonicalRequest(exchange.request, signed);
  const ownToSign = stringToSign(exchange.request, signed)?.split('\n') ?? null;
  const compared = [
    ...(echo.canonical === null ? [] : comparedParts(own, echo.canonical)),
    ...(echo.stringToSign === null || ownToSign === null ? [] : comparedStrings(ownToSign, echo.stringToSign)),
  ];
  const hash = echo.stringToSign?.[3] ?? (echo.canonical === null ? null : sha256(canonicalText(echo.canonical)));
  const same = hash === null ? null : hash === sha256(canonicalText(own));
  const problems = [...compared.map(reasonOf), ...(same === true && compared.length === 0 ? [SAME] : [])];
  return { problems, compared, facts: { sameCanonicalRequest: same } };
}

const SAME: SigningProblem = problem(
  'canonical',
  'The server computes the same string to sign as this request shows: the client signed another form of it, or with another secret key.',
  false,
);

function comparedParts(own: CanonicalRequest, server: CanonicalRequest): readonly ComparedLine[] {
  const lines: ComparedLine[] = [];
  const compare = (line: string, sent: string, expected: string): void => {
    if (sent !== expected) lines.push({ line, sent: shownValue(line, sent), expected: shownValue(line, expected) });
  };
  compare('method', own.method, server.method);
  compare('path', own.path, server.path);
  if (own.query !== server.query) lines.push(...comparedQuery(own.query, server.query));
  const theirs = new Map(server.headers);
  const ours = new Map(own.headers);
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [sent, expected] = [ours.get(name) ?? '', theirs.get(name) ?? ''];
    // What the client adds by itself is not seen in most pastes.
    if (!(sent === '' && /^(?:content-length|user-agent|accept|accept-encoding|connection)$/.test(name))) compare(name, sent, expected);
  }
  compare('signed header names', own.signedHeaders, server.signedHeaders);
  compare('body hash', own.payloadHash, server.payloadHash);
  return lines;
}

function comparedQuery(own: string, server: string): readonly ComparedLine[] {
  const [ours, theirs] = [own.split('&'), server.split('&')];
  const [have, want] = [new Set(ours), new Set(theirs)];
  const onlyOurs = ours.filter((pair) => !want.has(pair));
  const onlyTheirs = theirs.filter((pair) => !have.has(pair));
  if (onlyOurs.length === 0 && onlyTheirs.length === 0) return [{ line: 'query order', sent: names(ours), expected: names(theirs) }];
  return [{ line: 'query', sent: shownPairs(onlyOurs), expected: shownPairs(onlyTheirs) }];
}

const names = (pairs: readonly string[]): string =>
  pairs
    .map((pair) => pair.split('=', 1)[0])
    .join('&')
    .slice(0, 200);
const shownPairs = (pairs: readonly string[]): string =>
  pairs
    .map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return `${name}=${shownValue(name, value)}`;
    })
    .join('&')
    .slice(0, 300);

function comparedStrings(own: readonly string[], server: readonly string[]): readonly ComparedLine[] {
  // The fourth line is the hash of what is compared already.
  return ['algorithm', 'date', 'scope'].flatMap((line, at) =>
    own[at] === server[at] ? [] : [{ line, sent: own[at] ?? '', expected: server[at] ?? '' }],
  );
}

function reasonOf({ line, sent, expected }: ComparedLine): SigningProblem {
  const differs = `Canonical ${line}: this request shows "${sent}", the server computed "${expected}"`;
  // A paste may leave a field out; then the difference is in the paste.
  return problem('canonical', `${differs}: ${why(line, sent, expected)}.`, sent !== '');
}

function why(line: string, sent: string, expected: string): string {
  switch (line) {
    case 'path':
      return pathReason(sent, expected);
    case 'query order':
      return 'parameters must be sorted by name';
    case 'query':
      return queryReason(sent, expected);
    case 'host':
      return hostReason(sent, expected);
    case 'method':
      return 'the method was changed between client and server';
    case 'body hash':
      return expected === EMPTY ? 'the server saw an empty body' : 'the body was changed after signing, or another one was hashed';
    case 'signed header names':
      return 'the lists of signed fields differ';
    case 'algorithm':
    case 'date':
    case 'scope':
      return 'the string to sign was built from other values';
    default:
      return fieldReason(sent, expected);
  }
}

function pathReason(sent: string, expected: string): string {
  const encodedOnce = (text: string, other: string): boolean => decoded(text) === other || text.replaceAll('%25', '%') === other;
  if (encodedOnce(expected, sent) || encodedOnce(sent, expected)) return 'one side encodes the path once more than the other';
  if (`${sent}/` === expected || `${expected}/` === sent) return 'a slash at the end was added or removed on the way';
  if (sent.replace(/\/{2,}/g, '/') === expected.replace(/\/{2,}/g, '/')) return 'a double slash was joined on the way';
  if (sent.toLowerCase() === expected.toLowerCase()) return 'upper and lower case differ';
  if (sent.endsWith(expected) || expected.endsWith(sent)) return 'a stage or base path was added or removed by a proxy or custom domain';
  return 'the path was rewritten between client and server';
}

function queryReason(sent: string, expected: string): string {
  if (decoded(sent.replaceAll('%20', '+')) === decoded(expected.replaceAll('%20', '+')))
    return 'one side encodes the parameters differently';
  if (sent === '') return 'parameters were added on the way';
  return expected === '' ? 'parameters were dropped on the way' : 'parameters were changed on the way, or are encoded differently';
}

function hostReason(sent: string, expected: string): string {
  const bare = (host: string): string => host.replace(/:\d{1,5}$/, '');
  return bare(sent) === bare(expected) ? 'one side has the port, the other has not' : 'a proxy or custom domain replaced the Host field';
}

function fieldReason(sent: string, expected: string): string {
  if (sent === '') return 'the field is signed and seen by the server, but this request does not show it';
  if (expected === '') return 'the field did not reach the server';
  if (expected.startsWith(sent) || sent.startsWith(expected)) return 'something was appended to the field, such as a charset';
  return 'the field was changed between client and server';
}

/** What the server's own text shows by itself, without the request. */
export function echoProblems({ canonical, bodyHashes }: Sigv4Echo): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  if (bodyHashes !== null && bodyHashes.client !== bodyHashes.server)
    problems.push(problem('body-hash', 'The server computed another hash of the body than the one that is signed.'));
  if (canonical !== null && /%25[0-9A-F]{2}/i.test(canonical.path.replace(/%2525/g, '')))
    problems.push(
      problem('canonical', `The server encoded the path twice (${canonical.path.slice(0, 200)}): sign exactly that form.`, false),
    );
  return problems;
}
