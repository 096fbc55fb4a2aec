import type { HeaderField } from '../case.ts';

/** A request as program text shows it; `hidden` names fields whose values are made at run time. */
export interface CodeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderField[];
  readonly body: string | null;
  /** user and password as in requests' auth=(…); null where there is none. */
  readonly user: readonly [string, string] | null;
  readonly hidden: readonly string[];
}

const READ = 20_000;
const QUOTED = '(?:"((?:[^"\\\\\\n]|\\\\.){0,4000})"|\'((?:[^\'\\\\\\n]|\\\\.){0,4000})\'|`([^`]{0,4000})`)';
const URL_TEXT = /(["'`])(https?:\/\/[^"'`\s]{1,4000})\1/;
/** "Name": "value", 'Name' => 'value', Set("Name", "value"), Name = "value" */
const NAME =
  '(?:authorization|cookie|accept|content-type|origin|referer|user-agent|api-?key|token|x-[a-z0-9-]{1,60}|[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){1,6})';
const PAIR = new RegExp(
  `(?:["'\`](${NAME})["'\`]\\]?\\s{0,8}(?::|=>|=|,)|\\b(authorization|cookie|accept)\\s{0,8}(?::|=))\\s{0,8}(?:([fF$@rR]{0,2})${QUOTED}|([\\w.$[\\]'"()]{1,200}))`,
  'gi',
);
/** "Authorization: Bearer x" in one text, as PHP and wget have it. */
const WHOLE = new RegExp(`["'](${NAME}):\\s?((?:[^"'\\\\\\n]|\\\\.){1,4000})["']`, 'gi');
const METHOD = [
  /\bmethod["']?\s{0,8}[:=]\s{0,8}["']([A-Za-z]{3,8})["']/i,
  /NewRequest(?:WithContext)?\((?:\w{1,40}(?:\.\w{1,40}\(\))?,\s{0,4})?(?:"([A-Z]{3,8})"|http\.Method(\w{3,8}))/,
  /\b(?:axios|requests|httpx|got|superagent|session|client|http|ky|needle|unirest|request|HTTParty|RestClient|Faraday|Unirest)\.(get|post|put|patch|delete|head|options)\s{0,4}\(/i,
  /\.(GET|POST|PUT|PATCH|DELETE|HEAD)\(/,
  /CURLOPT_CUSTOMREQUEST\s{0,4}(?:=>|,)\s{0,4}["']([A-Z]{3,8})/,
  /\bHttpMethod\.(Get|Post|Put|Patch|Delete|Head)\b/i,
  /requests\.request\(\s{0,8}["']([A-Za-z]{3,8})["']/,
];

/** The first request in JavaScript, Python, Go, Java, C#, PHP or Ruby text; null where no address stands in it. Linear. */
export function readCodeRequest(text: string): CodeRequest | null {
  const read = text.slice(0, READ);
  const url = URL_TEXT.exec(read);
  if (url?.[2] === undefined) return null;
  const fields = fieldsIn(read);
  const auth =
    /\bauth\s{0,4}=\s{0,4}(?:HTTPBasicAuth)?\(\s{0,4}["']([^"'\n]{0,300})["']\s{0,4},\s{0,4}["']([^"'\n]{0,300})["']/.exec(read) ??
    /\bauth\s{0,4}:\s{0,4}\{\s{0,8}username\s{0,4}:\s{0,4}["']([^"'\n]{0,300})["']\s{0,4},\s{0,8}password\s{0,4}:\s{0,4}["']([^"'\n]{0,300})["']/.exec(
      read,
    ) ??
    /SetBasicAuth\(\s{0,4}"([^"\n]{0,300})"\s{0,4},\s{0,4}"([^"\n]{0,300})"/.exec(read);
  const hiddenAuth =
    auth === null && /\bauth\s{0,4}[=:]\s{0,4}[({\w]|SetBasicAuth\(|AuthenticationHeaderValue\(|setBearerAuth\(|BearerToken\(/.test(read);
  const body = /\b(?:body|data)\s{0,4}[:=]\s{0,4}'(\{[^'\n]{0,8000}\})'/.exec(read)?.[1] ?? null;
  return {
    method: methodIn(read, body !== null),
    url: url[2],
    headers: fields.shown,
    body,
    user: auth === null ? null : [auth[1] ?? '', auth[2] ?? ''],
    hidden: [...fields.hidden, ...(hiddenAuth && !fields.names.has('authorization') ? ['Authorization'] : [])],
  };
}

function methodIn(text: string, hasBody: boolean): string {
  for (const pattern of METHOD) {
    const match = pattern.exec(text);
    const method = match?.[1] ?? match?.[2];
    if (method !== undefined) return method.toUpperCase();
  }
  return hasBody ? 'POST' : 'GET';
}

function fieldsIn(text: string): {
  readonly shown: readonly HeaderField[];
  readonly hidden: readonly string[];
  readonly names: ReadonlySet<string>;
} {
  const shown: HeaderField[] = [];
  const hidden: string[] = [];
  const names = new Set<string>();
  const add = (name: string, value: string | null): void => {
    if (names.has(name.toLowerCase())) return;
    names.add(name.toLowerCase());
    if (value === null) hidden.push(name);
    else shown.push([name, value]);
  };
  for (const match of text.matchAll(WHOLE))
    add(match[1] ?? '', literalOf({ prefix: '', double: match[2], rest: text.slice((match.index ?? 0) + match[0].length) }));
  for (const match of text.matchAll(PAIR)) {
    const [whole, quotedName, plainName, prefix = '', double, single, back, expression] = match;
    const name = quotedName ?? plainName ?? '';
    if (expression !== undefined) {
      if (/[A-Za-z]/.test(expression) && !/^(?:true|false|null)$/.test(expression)) add(name, null);
      continue;
    }
    add(name, literalOf({ prefix, double, single, back, rest: text.slice(match.index + whole.length) }));
  }
  return { shown: shown.slice(0, 60), hidden: hidden.slice(0, 20), names };
}

interface Literal {
  readonly prefix: string;
  readonly double?: string | undefined;
  readonly single?: string | undefined;
  readonly back?: string | undefined;
  /** What stands behind it. */
  readonly rest: string;
}

/** A literal's text; null where the program fills a part of it in. A template in the wrong quotes stays: it is sent as it is written. */
function literalOf({ prefix, double, single, back, rest }: Literal): string | null {
  const value = (double ?? single ?? back ?? '').replace(/\\(["'\\])/g, '$1');
  if (/^\s{0,4}[+.%]\s{0,4}[\w$(]|^\s{0,4}\.format\(/.test(rest)) return null;
  if (back !== undefined && value.includes('${')) return null;
  if (/[fF]/.test(prefix) && /\{[^{}]+\}/.test(value)) return null;
  return prefix.includes('$') && /\{[^{}]+\}/.test(value) ? null : value;
}
