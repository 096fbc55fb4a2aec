import { type HeaderField, type HttpRequest, type HttpResponse, headerOf, type WorkingRequest } from '../case.ts';
import type { Parsed } from '../format.ts';
import { type CodeRequest, readCodeRequest } from './code-request.ts';
import { curlCase } from './curl-case.ts';
import { spokenVerdicts, type Verdict, verdictIn } from './pair-words.ts';
import { readPastedHttp } from './pasted-exchange.ts';
import { requestUrl, UNKNOWN_HOST } from './request-url.ts';
import { readShellRequest } from './shell-request.ts';
import { unwrapped } from './wrapping.ts';

/** Two requests of which one works. */
export interface RequestPair {
  readonly failing: Parsed & { readonly request: HttpRequest };
  readonly working: WorkingRequest;
  /** 0: the failing one was pasted first. */
  readonly failingAt: 0 | 1;
}

type Kind = 'curl' | 'shell' | 'code' | 'raw';

interface Segment {
  /** Words that stand above or below it. */
  readonly label: string;
  readonly text: string;
  readonly kind: Kind;
}

interface Side {
  readonly kind: Kind;
  readonly parsed: Parsed;
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
  readonly label: Verdict | null;
  readonly tools: readonly string[];
}

/** "curl works, Python does not" begins with the word, too: an option or an address makes it a command. */
const COMMAND =
  /^[ \t]*(?:[$#%❯][ \t]+)?curl(?:\.exe)?[ \t]+(?=[-'"^$\\`]|https?:|[a-z0-9])(?=[^\n]*(?:(?:^|\s)-{1,2}[A-Za-z]|:\/\/|["$\\^`]|[a-z0-9]\.[a-z]{2}|localhost|:\d))/;
const SHELL =
  /^[ \t]*(?:[$#%❯>][ \t]+)?(?:wget|https?|xhs?|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)[ \t]+(?=[-A-Za-z:"'])(?=[^\n]*(?:\.[a-z]|:\/|:\d))/i;
const CODE =
  /^[ \t]*(?:[\w ,{}:]{0,60}=[ \t]*)?(?:await[ \t]+)?(fetch|axios(?:\.\w{1,20})?|requests\.\w{1,20}|httpx\.\w{1,20})[ \t]{0,2}\(/;
const REQUEST_LINE = /^[ \t]*[A-Z]{3,12} \S{1,16000} +HTTP\/\d/;
const LONGEST = 200_000;

/** Exactly two requests, one of which works and one of which does not; null for anything else. Linear in the text. */
export function readRequestPair(text: string): RequestPair | null {
  const inner = unwrapped(text.slice(0, LONGEST));
  const segments = segmentsOf(inner.split(/\r?\n/));
  if (segments === null) return null;
  const [first, second] = [sideOf(segments.first, 0), sideOf(segments.second, 1)];
  if (first === null || second === null) return null;
  const told = judged(first, second, segments.prose);
  if (told === null || !areComparable(first, second, told.shownBy)) return null;
  const [failing, working] = told.failingAt === 0 ? [first, second] : [second, first];
  const secrets = [...(failing.parsed.secrets ?? []), ...(working.parsed.secrets ?? [])];
  const answer = failing.response === null ? {} : { response: failing.response };
  return {
    failing: { ...failing.parsed, request: failing.request, secrets, ...answer },
    working: { request: working.request, response: working.response, shownBy: told.shownBy },
    failingAt: told.failingAt,
  };
}

interface Segments {
  readonly first: Segment;
  readonly second: Segment;
  readonly prose: string;
}

/** The lines at which commands and snippets of code begin; requests on the wire are told by their answers. */
export const commandLines = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, index) => ([null, 'raw'].includes(kindOf(line)) ? [] : [index]));

function segmentsOf(lines: readonly string[]): Segments | null {
  const starts = lines.flatMap((line, index) => (kindOf(line) === null ? [] : [index]));
  const [one, two] = starts;
  if (one === undefined || two === undefined || starts.length !== 2) return null;
  const above = lines.slice(0, one).join('\n');
  // Where words stand above the first request, those above the second are its own; else each has its words below.
  const gap = verdictIn(above) === null && !/:\s*$/.test(above.trimEnd()) ? two : labelStart(lines, one, two);
  const segment = (from: number, to: number, label: string): Segment => ({
    label: label.trim() === '' ? wordsBelow(lines.slice(from + 1, to)) : label,
    text: lines
      .slice(from, to)
      .join('\n')
      .replace(/\n```[\s\S]*$/, ''),
    kind: kindOf(lines[from] ?? '') ?? 'raw',
  });
  const between = lines.slice(gap, two).join('\n');
  return {
    first: segment(one, gap, gap === two ? '' : lastLine(above)),
    second: segment(two, lines.length, between),
    prose: `${above}\n${between}\n${lines
      .slice(two + 1)
      .filter(isWords)
      .join('\n')}`,
  };
}

/** The line directly above, the mark of a code block left aside. */
export const lastLine = (text: string): string => text.split('\n').findLast((line) => line.trim() !== '' && !/^\s*```/.test(line)) ?? '';

/** Prose, a comment or a heading; no field, body, option or status line. */
function isWords(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > 300 || /^(?:[{}[\]<"'-]|HTTP\/\d|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]+\S)/.test(trimmed)) return false;
  return /^(?:#|\/\/|--)/.test(trimmed) || /:$/.test(trimmed) || verdictIn(trimmed) !== null;
}

/** First of the words that stand directly above the second request. */
function labelStart(lines: readonly string[], one: number, two: number): number {
  let at = two;
  while (at - 1 > one && ((lines[at - 1] ?? '').trim() === '' || /^```/.test(lines[at - 1] ?? '') || isWords(lines[at - 1] ?? ''))) at -= 1;
  return at;
}

const wordsBelow = (lines: readonly string[]): string => lines.filter(isWords).slice(0, 3).join('\n');

function kindOf(line: string): Kind | null {
  if (COMMAND.test(line)) return 'curl';
  if (REQUEST_LINE.test(line)) return 'raw';
  if (CODE.test(line)) return 'code';
  return SHELL.test(line) ? 'shell' : null;
}

const READERS: Readonly<Record<Kind, (text: string) => Parsed | { readonly problem: string } | null>> = {
  curl: (text) => curlCase(text.slice(text.indexOf('curl')), text),
  raw: readPastedHttp,
  shell: (text) => ofSnippet(readShellRequest(text.replace(/^[ \t]*(?:[$#%❯>][ \t]+)?/, ''))),
  code: (text) => ofSnippet(readCodeRequest(text)),
};

/** A snippet whose credential is made at run time cannot be compared. */
function ofSnippet(snippet: CodeRequest | null): Parsed | null {
  const target = snippet === null || snippet.hidden.length > 0 ? null : requestUrl(snippet.url);
  if (snippet === null || target === null || 'problem' in target) return null;
  const { method, headers, user, body } = snippet;
  const basic: readonly HeaderField[] =
    user === null ? target.headers : [['Authorization', `Basic ${Buffer.from(user.join(':'), 'utf8').toString('base64')}`]];
  return {
    understood: [`${method} ${new URL(target.url).origin} in a snippet`],
    ignored: [],
    request: { method, url: target.url, headers: [...headers, ...basic], ...(body === null ? {} : { body }) },
    secrets: [...target.secrets, user?.[1] ?? ''].filter((value) => value !== ''),
  };
}

function sideOf({ text, label, kind }: Segment, at: 0 | 1): Side | null {
  const parsed = READERS[kind](text);
  if (parsed === null || 'problem' in parsed || parsed.request === undefined) return null;
  const { request } = parsed;
  // A sentence about both requests is no label of one.
  const noted = verdictIn(label) === null ? null : statusIn(label);
  if (new URL(request.url).hostname === UNKNOWN_HOST) return null;
  return {
    kind,
    parsed,
    request,
    response: parsed.response ?? (noted === null ? null : bareAnswer(noted)),
    label: verdictIn(label),
    tools: toolsOf(request, toolsIn(kind, text), at),
  };
}

/** A status below or above a request ("# 401") is its answer, in short. */
const statusIn = (label: string): string | null =>
  /(?<![\w.:/-])(?:20[0-6]|40[0-9]|41[0-9]|42[0-9])(?![\w/-]|[.:]\d)/.exec(label)?.[0] ?? null;

const bareAnswer = (status: string): HttpResponse => ({
  status: Number(status),
  statusText: '',
  httpVersion: '1.1',
  headers: [],
  body: '',
  bodyTruncated: false,
});

function toolsIn(kind: Kind, text: string): readonly string[] {
  if (kind === 'curl') return ['curl'];
  const [, call = ''] = CODE.exec(text) ?? [];
  if (kind === 'code') return /^(?:requests|httpx)/.test(call) ? ['python', 'requests'] : ['node', call.replace(/\..*/, '')];
  return kind === 'shell' && /^\W*(?:https?|xhs?)\b/i.test(text) ? ['httpie'] : kind === 'shell' ? ['wget'] : [];
}

const AGENTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^PostmanRuntime/i, ['postman']],
  [/insomnia/i, ['insomnia']],
  [/^bruno/i, ['bruno']],
  [/^python-requests/i, ['python', 'requests']],
  [/^axios/i, ['axios', 'node']],
  [/^node/i, ['node', 'fetch']],
  [/^java/i, ['java']],
  [/^curl/i, ['curl']],
  [/^Wget/i, ['wget']],
  [/^HTTPie/i, ['httpie']],
  [/^Mozilla\//, ['browser', 'chrome', 'firefox', 'swagger']],
];

function toolsOf(request: HttpRequest, written: readonly string[], at: 0 | 1): readonly string[] {
  const agent = headerOf(request, 'user-agent') ?? '';
  const named = AGENTS.find(([pattern]) => pattern.test(agent))?.[1] ?? written;
  return [at === 0 ? 'first' : 'second', ...named];
}

interface Told {
  readonly failingAt: 0 | 1;
  readonly shownBy: WorkingRequest['shownBy'];
}

/** Answers speak first, then words, then that only one of them shows a refusal. */
function judged(first: Side, second: Side, prose: string): Told | null {
  const [one, two] = [shown(first), shown(second)];
  if (one !== null && two !== null) return one === two ? null : { failingAt: one === 'fails' ? 0 : 1, shownBy: 'answers' };
  const spoken = spokenVerdicts(prose);
  const said = (side: Side): Verdict | null =>
    side.label ?? side.tools.map((tool) => spoken.get(tool)).find((verdict) => verdict !== undefined) ?? null;
  const [a, b] = [one ?? said(first), two ?? said(second)];
  if (a !== null && b !== null) return a === b ? null : { failingAt: a === 'fails' ? 0 : 1, shownBy: 'words' };
  if (a === 'fails') return { failingAt: 0, shownBy: 'order' };
  return b === 'fails' ? { failingAt: 1, shownBy: 'order' } : null;
}

function shown({ response }: Side): Verdict | null {
  if (response === null) return null;
  if (response.status >= 200 && response.status < 300) return 'works';
  return response.status >= 400 ? 'fails' : null;
}

/**
 * A login and the call after it are no experiment: without words that compare them, two requests must aim at one path. A first answer
 * that asks for Digest, NTLM or Negotiate and the repeated request are one exchange (RFC 7616 §3, RFC 4559).
 */
function areComparable(first: Side, second: Side, shownBy: WorkingRequest['shownBy']): boolean {
  const asked = first.response === null ? '' : (headerOf(first.response, 'www-authenticate') ?? '');
  const answered = headerOf(second.request, 'authorization') ?? '';
  const [scheme = ''] = answered.split(/\s/);
  if (/^(?:digest|ntlm|negotiate)$/i.test(scheme) && new RegExp(`\\b${scheme}\\b`, 'i').test(asked)) return false;
  if (shownBy === 'words') return true;
  // Under a command stands what it sent (curl -v, http -v), not another request.
  if (shownBy === 'order' && first.kind !== 'raw' && second.kind === 'raw') return false;
  const path = ({ request }: Side): string => new URL(request.url).pathname.replace(/\/$/, '').toLowerCase();
  return path(first) === path(second);
}
