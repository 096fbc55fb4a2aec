import { cookieValues } from './header-values.ts';
import { judgeName } from './names.ts';
import type { Rule, Span } from './span.ts';
import { valueReader } from './value-at.ts';
import { isPlaceholder, isProse, looksSecret } from './values.ts';

type Read = ReturnType<typeof valueReader>;

/** Name and value as two members: HAR 1.2, Kubernetes env, HTML inputs, .NET settings; and a form part (RFC 7578) with its content. */
const NAME_FIRST =
  /["']?\b(?:name|key|id)["']?\s{0,3}[:=]\s{0,3}["']?([\w.-]{1,100})["']?[\s,]{1,40}(?:(?:type|kind|- )[^\n<>]{0,60}?[\s,]{1,10})?["']?\b(?:value|content)["']?\s{0,3}[:=]\s{0,3}/g;
const VALUE_FIRST = /["']?\bvalue["']?\s{0,3}[:=]\s{0,3}(?=["'])/g;
const NAME_AFTER = /["'][\s,]{1,20}["']?name["']?\s{0,3}[:=]\s{0,3}["']?([\w.-]{1,100})/y;
const FORM_PART =
  /\bform-data;[^\r\n]{0,100}?\bname="([^"\r\n]{1,100})"[^\r\n]{0,200}\r?\n(?:[A-Za-z-]{1,40}:[^\r\n]{0,200}\r?\n){0,4}\r?\n([^\r\n]{1,8192})/dg;
/** curl's cookie jar: seven columns, the last is the value. */
const COOKIE_JAR =
  /^(?:#HttpOnly_)?[^\s#]{1,255}\t(?:TRUE|FALSE)\t[^\t\n]{1,200}\t(?:TRUE|FALSE)\t\d{1,16}\t[^\t\n]{1,200}\t([^\t\r\n]{1,8192})/dgm;

/** Secrets whose name stands in a member beside them. */
export const pairs: Rule = function* (text) {
  if (!/value|content|form-data|\tTRUE\t|\tFALSE\t/i.test(text)) return;
  const read = valueReader(text);
  for (const match of text.matchAll(NAME_FIRST)) yield* memberValue(text, match[1] ?? '', match.index + match[0].length, read);
  for (const match of text.matchAll(VALUE_FIRST)) {
    const start = match.index + match[0].length;
    const { end } = read(start);
    NAME_AFTER.lastIndex = end;
    yield* memberValue(text, NAME_AFTER.exec(text)?.[1] ?? '', start, read);
  }
  for (const match of text.matchAll(FORM_PART)) {
    const at = match.indices?.[2];
    if (at !== undefined && isSecret(match[1] ?? '', match[2] ?? '')) yield { start: at[0], end: at[1], kind: 'secret' };
  }
  for (const match of text.matchAll(COOKIE_JAR)) {
    const at = match.indices?.[1];
    if (at !== undefined) yield { start: at[0], end: at[1], kind: 'cookie' };
  }
};

function* memberValue(text: string, name: string, start: number, read: Read): Generator<Span> {
  const at = read(start);
  const verdict = judgeName(name);
  if (verdict === 'cookie') return yield* cookieValues(text, at, start);
  const value = text.slice(at.start, at.end);
  if (verdict === 'authorization') {
    // The scheme says what kind of credential was sent.
    const scheme = /^[A-Za-z][\w-]{1,30} +(?=\S)/.exec(value)?.[0].length ?? 0;
    if (!isPlaceholder(value.slice(scheme))) yield { start: at.start + scheme, end: at.end, kind: 'credential' };
  } else if (isSecret(name, value)) yield { start: at.start, end: at.end, kind: 'secret' };
}

function isSecret(name: string, value: string): boolean {
  const verdict = judgeName(name);
  if (verdict === 'no' || isPlaceholder(value) || isProse(value)) return false;
  return verdict !== 'maybe' || looksSecret(value);
}
