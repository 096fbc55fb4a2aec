import { type HttpRequest, headerOf } from '../case.ts';
import {
  type ComparedLine,
  isHidden,
  problem,
  type SignedExchange,
  type SigningFindings,
  type SigningProblem,
  shownValue,
  timeProblem,
  wordsOf,
} from './signing-findings.ts';
import { asUtc, durationInWords } from './time.ts';

/** Azure storage, "Authorize with Shared Key": the fields of the string to sign, in this order, behind the method. */
const FIELDS = [
  'content-encoding',
  'content-language',
  'content-length',
  'content-md5',
  'content-type',
  'date',
  'if-modified-since',
  'if-match',
  'if-none-match',
  'if-unmodified-since',
  'range',
] as const;
const TOLERANCE = 15 * 60;

/** `Authorization: SharedKey account:signature` against the rules, the clock and the server's string to sign. Null for other requests. */
export function sharedKeyFindings({ request, response, clock }: SignedExchange): SigningFindings | null {
  const value = /^SharedKey\s+(\S{1,400})/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
  if (value === undefined) return null;
  const echo = sharedKeyEcho(response);
  const compared = echo === null ? [] : comparedLines(stringToSign(request, value.split(':', 1)[0] ?? ''), echo);
  return {
    problems: [...formProblems(value), ...timeProblems(request, clock), ...compared.map(differs)],
    compared,
    facts: { sameStringToSign: echo === null ? null : compared.length === 0 },
  };
}

function formProblems(value: string): readonly SigningProblem[] {
  const colon = value.indexOf(':');
  if (colon < 1) return isHidden(value) ? [] : [problem('format', 'SharedKey takes the account, a colon and the signature.')];
  const signature = value.slice(colon + 1);
  if (/^[A-Za-z0-9+/]{43}=$/.test(signature) || isHidden(signature)) return [];
  return [problem('format', 'The SharedKey signature is not 44 characters of Base64.', false)];
}

function timeProblems(request: HttpRequest, clock: SignedExchange['clock']): readonly SigningProblem[] {
  const sent = headerOf(request, 'x-ms-date') ?? headerOf(request, 'date');
  if (sent === undefined) return [problem('missing-part', 'The request has neither x-ms-date nor Date.')];
  const at = Date.parse(sent) / 1000;
  if (Number.isNaN(at)) return [problem('format', 'x-ms-date is not a date that HTTP knows.')];
  const away = at - clock.time;
  if (Math.abs(away) <= TOLERANCE) return [];
  const text = `x-ms-date is ${asUtc(at)}, ${durationInWords(away)} ${away > 0 ? 'ahead of' : 'behind'} the server’s time; 15 min are allowed.`;
  return [timeProblem('skew', text, away, clock)];
}

/** Lines of what the server signed, where its answer tells it; escaped line breaks of a log are read, too. */
export function sharedKeyEcho(response: SignedExchange['response']): readonly string[] | null {
  const words = wordsOf(response).replaceAll('\\n', '\n').replaceAll('\\r', '').replaceAll("\\'", "'");
  const told = words.slice(Math.max(0, words.indexOf('Server used following string to sign: ')));
  const text = /^Server used following string to sign: '([A-Z]{3,7}\n[^']{1,20000})'/.exec(told)?.[1];
  return text?.split('\n').map((line) => line.trimEnd()) ?? null;
}

/** What the echo tells without the request: which x-ms-* fields reached the server. */
export function sharedKeyEchoProblems(response: SignedExchange['response']): readonly SigningProblem[] {
  const names = (sharedKeyEcho(response) ?? []).flatMap((line) => /^(x-ms-[a-z0-9-]{1,60}):/.exec(line)?.[1] ?? []);
  // Fields that only Azure's answers or telemetry libraries carry.
  const added = names.filter((name) => /^x-ms-(?:request-id|request-root-id|correlation-request-id)$/.test(name));
  if (added.length === 0) return [];
  return [
    problem(
      'canonical',
      `The server signed over ${added.join(', ')}: something such as a telemetry agent added it after the client had signed.`,
      false,
    ),
  ];
}

/** For versions since 2015-02-21, where a length of 0 is left empty. */
function stringToSign(request: HttpRequest, account: string): readonly string[] {
  const { pathname, searchParams } = new URL(request.url);
  const value = (name: string): string => headerOf(request, name)?.trim() ?? '';
  const length = (request.body ?? '') === '' ? '' : String(Buffer.byteLength(request.body ?? ''));
  const lines = FIELDS.map((name) => {
    if (name === 'content-length') return length;
    return name === 'date' && value('x-ms-date') !== '' ? '' : value(name);
  });
  const own = request.headers.filter(([name]) => /^x-ms-/i.test(name)).map(([name, text]) => `${name.toLowerCase()}:${text.trim()}`);
  const names = [...new Set([...searchParams.keys()].map((name) => name.toLowerCase()))].sort();
  const parameters = names.map((name) => `${name}:${searchParams.getAll(name).sort().join(',')}`);
  return [request.method, ...lines, ...own.sort(), `/${account}${pathname}`, ...parameters];
}

function comparedLines(own: readonly string[], server: readonly string[]): readonly ComparedLine[] {
  const head = ['method', ...FIELDS].flatMap((line, at): readonly ComparedLine[] => {
    const [sent, expected] = [own[at] ?? '', server[at] ?? ''];
    // Length and the fields a client adds by itself are seldom in a paste.
    return sent === expected || (sent === '' && line === 'content-length')
      ? []
      : [{ line, sent: shownValue(line, sent), expected: shownValue(line, expected) }];
  });
  const [ours, theirs] = [named(own), named(server)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  const rest = names
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map((name) => ({ line: name, sent: shownValue(name, ours.get(name) ?? ''), expected: shownValue(name, theirs.get(name) ?? '') }));
  return [...head, ...rest];
}

/** The lines behind the fixed ones, by name; the one that begins with a slash is the resource. */
const named = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.slice(FIELDS.length + 1).map((line) => {
      const colon = line.indexOf(':');
      return line.startsWith('/') || colon < 0 ? (['resource', line] as const) : ([line.slice(0, colon), line.slice(colon + 1)] as const);
    }),
  );

function differs({ line, sent, expected }: ComparedLine): SigningProblem {
  const why =
    sent === ''
      ? 'it was added after signing, or the paste lacks it'
      : expected === ''
        ? 'it did not reach the server'
        : 'it was changed on the way';
  return problem(
    'canonical',
    `String to sign, ${line}: this request shows "${sent}", the server computed "${expected}": ${why}.`,
    sent !== '',
  );
}
