import { authorizationValue, cookieValues } from './header-values.ts';
import { judgeName, type NameVerdict } from './names.ts';
import type { Rule, Span } from './span.ts';
import { continuationsOf, type ValueAt, valueReader } from './value-at.ts';
import { isPlaceholder, isProse, looksSecret } from './values.ts';

/** `password: x`, `"token":"x"`, `api_key=x`, `set("token", "x")`, `login u password x`: the name says that the value is secret. */
export const labels: Rule = function* (text) {
  const read = valueReader(text);
  const name = /[\p{L}_][\p{L}\p{N}_.-]*/gu;
  for (let match = name.exec(text); match !== null; match = name.exec(text)) {
    const verdict = nameVerdict(text, match.index, match[0]);
    if (verdict === 'no') continue;
    const separator = separatorAt(text, match.index, name.lastIndex);
    if (separator === null) continue;
    const spans = [...secretsAfter(text, { verdict, separator, before: text.charAt(match.index - 1) }, read)];
    yield* spans;
    // What was hidden is not read again; what was not may hold names of its own.
    name.lastIndex = Math.max(separator.end, ...spans.slice(-1).map(({ end }) => end));
  }
};

/** "key" means something else than "API key". */
function nameVerdict(text: string, start: number, name: string): NameVerdict {
  // "… without secrets. Then …": a sentence ends here.
  if (name.endsWith('.') && /\s/.test(text.charAt(start + name.length))) return 'no';
  const verdict = judgeName(name);
  if (verdict !== 'maybe' || !/^(?:key|code)$/i.test(name)) return verdict;
  return /\b(?:api|access|secret|private|shared|auth|account|license|master|encryption|recovery|backup|app)[ ]$/i.test(
    text.slice(Math.max(0, start - 12), start),
  )
    ? 'secret'
    : 'maybe';
}

interface Separator {
  readonly kind: 'equals' | 'colon' | 'call' | 'list' | 'space' | 'tag';
  readonly end: number;
}

const ASSIGNMENT =
  /["'`]?[\])]?["'`*_]{0,2}\s{0,4}(?:(=>|:=|={1,2})|([:：]))[*_]{0,2}[ \t]{0,40}(?:!!?[a-z]{1,20}[ \t]{1,4})?(?:\r?\n[ \t]{1,40}(?=["'A-Za-z0-9]))?/y;
const CALL = /["']\s{0,4},\s{0,4}(?=["'(A-Za-z])/y;
const LIST = /, ?/y;
const TAG = /(?:\s[^<>]{0,200})?>/y;
const SPACE = /[ \t]{1,8}(?:(?:is|was|ist|est|es)[ \t]{1,4})?(?:\((?=[\w-]{6,200}\)))?(?=\S)/y;

function separatorAt(text: string, nameStart: number, nameEnd: number): Separator | null {
  const matched = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = nameEnd;
    return pattern.exec(text);
  };
  const assignment = matched(ASSIGNMENT);
  if (assignment !== null) return { kind: assignment[1] === undefined ? 'colon' : 'equals', end: ASSIGNMENT.lastIndex };
  const before = text.slice(Math.max(0, nameStart - 3), nameStart);
  if (/[([]\s?["']$/.test(before) && matched(CALL) !== null) return { kind: 'call', end: CALL.lastIndex };
  if (/[<:]$/.test(before) && matched(TAG) !== null) return { kind: 'tag', end: TAG.lastIndex };
  if (matched(LIST) !== null) return { kind: 'list', end: LIST.lastIndex };
  return matched(SPACE) === null ? null : { kind: 'space', end: SPACE.lastIndex };
}

interface Label {
  readonly verdict: Exclude<NameVerdict, 'no'>;
  readonly separator: Separator;
  /** The character before the name: "?" and "&" make it a parameter. */
  readonly before: string;
}

type Read = ReturnType<typeof valueReader>;

function* secretsAfter(text: string, label: Label, read: Read): Generator<Span> {
  const { verdict, separator } = label;
  if (verdict === 'cookie') return yield* isWeak(separator) ? [] : cookieValues(text, read(separator.end), separator.end);
  if (separator.kind === 'tag') return yield* tagContent(text, label);
  const folded = separator.kind === 'colon' ? blockScalar(text, separator.end) : null;
  if (folded !== null) return yield folded;
  const at = isWeak(separator) ? read(separator.end) : authorizationValue(text, separator.end, read, verdict === 'authorization');
  if (at === null || at.end <= at.start || !isSecret(text, at, label)) return;
  const kind = verdict === 'authorization' ? 'credential' : 'secret';
  yield { start: at.start, end: at.end, kind };
  for (const piece of continuationsOf(text, at.end)) yield { ...piece, kind };
}

/** Prose joins words like that too. */
const isWeak = ({ kind }: Separator): boolean => kind === 'space' || kind === 'list';

/** SigV4's Credential names a key and what it signs for; its shape hides the key. */
const SIGNING_SCOPE = /^[A-Z0-9]{12,24}(?:\/|%2F)\d{8}\b/;
const SHORTEST_UNNAMED = 16;
const ASSIGNED_ELSEWHERE = /^[\w-]{1,60}=[^=]|^[([{</]/;

function isSecret(text: string, at: ValueAt, { verdict, separator, before }: Label): boolean {
  const value = text.slice(at.start, Math.min(at.end, at.start + 400));
  if (SIGNING_SCOPE.test(value)) return false;
  if (isWeak(separator)) {
    if (verdict === 'code' || ASSIGNED_ELSEWHERE.test(value) || !looksSecret(value)) return false;
    // `The issuer's key "shop-2026-11"`: a name, unless it is long.
    return verdict !== 'maybe' || value.length >= SHORTEST_UNNAMED;
  }
  const isParameter = /[?&]/.test(before) && value.length >= 4 && !/^\d{1,5}$/.test(value) && !isPlaceholder(value);
  if (verdict === 'maybe') return looksSecret(value) || isParameter;
  if (verdict === 'code')
    return isParameter || (looksSecret(value) && /\d/.test(value) && (value.length >= 20 || separator.kind === 'equals'));
  return standsAlone(text, at, value, separator);
}

function standsAlone(text: string, at: ValueAt, value: string, { kind }: Separator): boolean {
  if (isPlaceholder(value) || isProse(value) || /^https?:\/\//i.test(value)) return false;
  if (kind !== 'colon') return true;
  // "token: the server says …" is a sentence; "password: hunter" ends its line.
  const goesOn = /^["']?[ \t]+[\p{L}]/u.test(text.slice(at.end, at.end + 6));
  if (goesOn && /^[\p{L}'’]+[.,]?$/u.test(value) && !looksSecret(value)) return false;
  return at.quote !== '' || !/^\d{1,3}[.,]?$/.test(value);
}

const CONTENT = /[^<]{1,20000}(?=<\/)/y;

function* tagContent(text: string, { verdict, separator: { end: start } }: Label): Generator<Span> {
  CONTENT.lastIndex = start;
  const content = CONTENT.exec(text)?.[0] ?? '';
  if (verdict === 'code' || (verdict === 'maybe' && !looksSecret(content))) return;
  if (content.trim() !== '' && !isPlaceholder(content) && !isProse(content.trim()))
    yield { start, end: start + content.length, kind: 'secret' };
}

const BLOCK = /[|>][+-]?[ \t]{0,4}\r?\n((?:[ \t]{1,40}\S[^\n]{0,2000}\n?){1,200})/dy;

/** YAML's `password: >-` with the value on the lines below. */
function blockScalar(text: string, start: number): Span | null {
  BLOCK.lastIndex = start;
  const at = BLOCK.exec(text)?.indices?.[1];
  return at === undefined ? null : { start: at[0], end: at[1], kind: 'secret' };
}
