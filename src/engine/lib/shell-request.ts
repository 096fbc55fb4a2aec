import type { HeaderField } from '../case.ts';
import type { CodeRequest } from './code-request.ts';
import { splitShell } from './shell-words.ts';

export interface ShellRequest extends CodeRequest {
  readonly unexpanded: readonly string[];
}

interface Draft {
  method: string | null;
  url: string | null;
  headers: HeaderField[];
  body: string | null;
  user: readonly [string, string] | null;
  hidden: string[];
}

const draft = (): Draft => ({ method: null, url: null, headers: [], body: null, user: null, hidden: [] });
const field = (written: string): HeaderField | null => {
  const match = /^([A-Za-z][\w-]{0,80}):\s*(.*)$/s.exec(written);
  return match === null ? null : [match[1] ?? '', match[2] ?? ''];
};
const pairOf = (text: string): readonly [string, string] => {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
};

/** A wget, HTTPie (http, https, xh) or PowerShell command; null where it names no address. The text begins with the command. */
export function readShellRequest(text: string): ShellRequest | null {
  const { words } = splitShell(text);
  const plain = words.map((word) => word.text);
  const program = (plain[0] ?? '').toLowerCase();
  const read = program === 'wget' ? wget(plain) : /^(?:https?|xhs?)$/.test(program) ? httpie(plain, program) : powershell(text);
  if (read.url === null) return null;
  const method = read.method ?? (read.body === null ? 'GET' : 'POST');
  return { ...read, url: read.url, method: method.toUpperCase(), unexpanded: [...new Set(words.flatMap((word) => word.unexpanded))] };
}

function wget(words: readonly string[]): Draft {
  const read = draft();
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name = '', stuck] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (WGET_VALUES.test(name)) {
      if (stuck === undefined) index += 1;
      wgetOption(read, name, stuck ?? words[index] ?? '');
    } else if (/^-[OPoUt]$/.test(word)) index += 1;
    else if (!word.startsWith('-') && read.url === null) read.url = word;
  }
  return read;
}

const WGET_VALUES = /^(?:header|method|(?:post|body)-data|(?:http-)?(?:user|password)|user-agent)$/;

function wgetOption(read: Draft, name: string, value: string): void {
  const [user, password] = read.user ?? ['', ''];
  if (name === 'header') push(read, value);
  else if (name === 'method') read.method = value;
  else if (name.endsWith('-data')) read.body = value;
  else if (name === 'user-agent') read.headers.push(['User-Agent', value]);
  else read.user = name.endsWith('user') ? [value, password] : [user, value];
}

function push(read: Draft, written: string): void {
  const pair = field(written);
  if (pair !== null) read.headers.push(pair);
}

/** HTTPie's items: Name:value a header, name=value a member of a JSON body, name==value a parameter. */
function httpie(words: readonly string[], program: string): Draft {
  const read = draft();
  const members: Record<string, unknown> = {};
  const query: string[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (/^(?:-a|--auth|-A|--auth-type)$/.test(word)) {
      const value = words[index + 1] ?? '';
      index += 1;
      if (/^-A|type$/.test(word)) read.hidden = /bearer/i.test(value) ? ['bearer'] : read.hidden;
      else read.user = pairOf(value);
    } else if (/^--auth=/.test(word)) read.user = pairOf(word.slice(7));
    else if (word.startsWith('-')) continue;
    else if (read.url === null && read.method === null && /^[A-Z]{3,8}$/.test(word)) read.method = word;
    else if (read.url === null) read.url = address(word, program);
    else item(word, read, members, query);
  }
  // -A bearer -a TOKEN
  if (read.hidden[0] === 'bearer' && read.user !== null) read.headers.push(['Authorization', `Bearer ${read.user[0]}`]);
  const bearer = read.hidden[0] === 'bearer';
  const url = read.url === null || query.length === 0 ? read.url : `${read.url}${read.url.includes('?') ? '&' : '?'}${query.join('&')}`;
  const body = Object.keys(members).length === 0 ? null : JSON.stringify(members);
  return { ...read, url, body, user: bearer ? null : read.user, hidden: [] };
}

function item(word: string, read: Draft, members: Record<string, unknown>, query: string[]): void {
  const [, name = '', operator, value = ''] = /^([\w.[\]-]{1,80})(:=|==|=|:)(.*)$/s.exec(word) ?? [];
  if (operator === ':') read.headers.push([name, value.trim()]);
  else if (operator === '==') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`);
  else if (operator === '=' || operator === ':=') members[name] = value;
}

/** ":3000/x" and "example.com" are addresses to HTTPie. */
function address(word: string, program: string): string | null {
  if (/^https?:\/\//.test(word)) return word;
  const scheme = program === 'https' || program === 'xhs' ? 'https' : 'http';
  if (word.startsWith(':')) return `${scheme}://localhost${/^:\d/.test(word) ? word : `/${word.slice(1).replace(/^\//, '')}`}`;
  return /^[\w.-]+(?::\d+)?(?:\/|$)/.test(word) && /[.:/]|localhost/.test(word) ? `${scheme}://${word}` : null;
}

/** Invoke-RestMethod and Invoke-WebRequest: PowerShell's quoting is not the shell's, so its parameters are sought by name. */
function powershell(text: string): Draft {
  const read = draft();
  const command = text.slice(0, 8000).replace(/`\r?\n/g, ' ');
  read.url = /(?:-Uri\s+)?["']?(https?:\/\/[^\s"']{1,4000})/i.exec(command)?.[1] ?? null;
  read.method = /-Method\s+["']?([A-Za-z]{3,8})/i.exec(command)?.[1] ?? null;
  read.body = /-Body\s+'([^'\n]{1,8000})'/i.exec(command)?.[1] ?? null;
  for (const match of command.matchAll(/["']?\b([A-Za-z][\w-]{0,60})["']?\s*=\s*(?:"([^"\n]{0,4000})"|'([^'\n]{0,4000})')/g)) {
    const [, name = '', double, single] = match;
    if (!/^(?:authorization|cookie|accept|x-.+|api-?key|.+-.+)$/i.test(name)) continue;
    // Double quotes are expanded, single ones are not.
    if (double !== undefined && /\$[\w({]/.test(double)) read.hidden.push(name);
    else read.headers.push([name, double ?? single ?? '']);
  }
  if (/-(?:Token|Credential|UseDefaultCredentials)\b/i.test(command)) read.hidden.push('Authorization');
  return read;
}
