import type { HeaderField } from '../case.ts';
import { splitShell } from './shell-words.ts';

/** A curl command as written: options with their values, nothing judged yet. */
export interface CurlCommand {
  readonly urls: readonly string[];
  readonly method: string | null;
  readonly headers: readonly HeaderField[];
  readonly data: readonly { readonly flag: string; readonly value: string }[];
  /** Options that appear once, by long name: 'user', 'proxy', 'cacert', … */
  readonly options: ReadonlyMap<string, string>;
  readonly resolve: readonly string[];
  readonly connectTo: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly forms: number;
  readonly unexpanded: readonly string[];
  readonly remarks: readonly string[];
}

/** Options that name files: only the terminal's own arguments may read them. */
export const FILE_FLAGS: readonly string[] = [
  'cacert',
  'cert',
  'key',
  'capath',
  'netrc-file',
  'config',
  'proxy-cacert',
  'proxy-cert',
  'proxy-key',
  'upload-file',
];

const SHORT: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  u: 'user',
  b: 'cookie',
  A: 'user-agent',
  e: 'referer',
  x: 'proxy',
  U: 'proxy-user',
  E: 'cert',
  o: 'output',
  T: 'upload-file',
  m: 'max-time',
  w: 'write-out',
  c: 'cookie-jar',
  r: 'range',
  K: 'config',
  C: 'continue-at',
  D: 'dump-header',
  y: 'speed-time',
  Y: 'speed-limit',
  z: 'time-cond',
  Q: 'quote',
  P: 'ftp-port',
  t: 'telnet-option',
};
const SHORT_SWITCH: Readonly<Record<string, string>> = {
  k: 'insecure',
  L: 'location',
  I: 'head',
  G: 'get',
  i: 'include',
  s: 'silent',
  S: 'show-error',
  v: 'verbose',
  f: 'fail',
  n: 'netrc',
  g: 'globoff',
  O: 'remote-name',
  N: 'no-buffer',
  '0': 'http1.0',
  '4': 'ipv4',
  '6': 'ipv6',
  '#': 'progress-bar',
  a: 'append',
  j: 'junk-session-cookies',
  q: 'disable',
  J: 'remote-header-name',
  R: 'remote-time',
  Z: 'parallel',
  p: 'proxytunnel',
};
const LONG_WITH_VALUE = new Set(
  (
    'request header data data-raw data-ascii data-binary data-urlencode json form form-string user cookie user-agent referer proxy proxy-user proxy-header cert key cacert capath resolve connect-to url url-query oauth2-bearer output upload-file ' +
    'max-time connect-timeout write-out cookie-jar range config aws-sigv4 retry retry-delay retry-max-time cert-type key-type pass ciphers tls-max tls13-ciphers interface noproxy max-redirs netrc-file dump-header trace trace-ascii stderr service-name ' +
    'socks5 socks5-hostname socks4 preproxy unix-socket dns-servers limit-rate proxy-cacert proxy-cert proxy-key pinnedpubkey crlfile engine delegation proto proto-default expect100-timeout keepalive-time happy-eyeballs-timeout-ms variable output-dir rate create-file-mode continue-at local-port ' +
    'abstract-unix-socket alt-svc curves dns-interface dns-ipv4-addr dns-ipv6-addr doh-url ech egd-file etag-compare etag-save ftp-account ftp-method ftp-port haproxy-clientip hsts ip-tos ipfs-gateway keepalive-cnt ' +
    'login-options max-filesize parallel-max proto-redir proxy1.0 proxy-cert-type proxy-ciphers proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers quote random-file request-target ' +
    'sasl-authzid socks4a speed-limit speed-time telnet-option time-cond tlsauthtype tlspassword tlsuser trace-config upload-flags vlan-priority'
  ).split(' '),
);
const DATA = new Set(['data', 'data-raw', 'data-ascii', 'data-binary', 'data-urlencode', 'json']);

interface Draft {
  readonly urls: string[];
  readonly headers: HeaderField[];
  readonly data: { flag: string; value: string }[];
  readonly options: Map<string, string>;
  readonly resolve: string[];
  readonly connectTo: string[];
  readonly switches: Set<string>;
  readonly remarks: string[];
  method: string | null;
  forms: number;
}

/** Reads the options of one curl command (curl 8 manual). The text begins with the word curl. */
export function readCurlCommand(text: string): CurlCommand {
  const { words, unclosed, ampersandInside } = splitShell(text);
  const draft: Draft = {
    urls: [],
    headers: [],
    data: [],
    options: new Map(),
    resolve: [],
    connectTo: [],
    switches: new Set(),
    remarks: [],
    method: null,
    forms: 0,
  };
  if (unclosed !== null) draft.remarks.push(`a quotation mark (${unclosed}) is never closed`);
  if (ampersandInside) draft.remarks.push('the URL holds an unquoted "&": a shell ends the command there');
  for (let index = 1; index < words.length; ) {
    const word = words[index]?.text ?? '';
    index += 1;
    const taken = takeWord(draft, word, words[index]?.text);
    if (taken) index += 1;
  }
  return { ...draft, unexpanded: [...new Set(words.flatMap((word) => word.unexpanded))] };
}

/** True where the next word was used as the option's value. */
function takeWord(draft: Draft, word: string, next: string | undefined): boolean {
  if (word.startsWith('--') && word.length > 2) return takeLong(draft, word.slice(2), next);
  if (word.startsWith('-') && word.length > 1) return takeShort(draft, word.slice(1), next);
  if (word !== '' && word !== '--') draft.urls.push(word);
  return false;
}

function takeLong(draft: Draft, written: string, next: string | undefined): boolean {
  // curl itself does not know --option=value, but people write it. --expand-… fills variables in (curl 8.3): read as written.
  const equals = written.indexOf('=');
  const name = (equals > 0 ? written.slice(0, equals) : written).replace(/^expand-/, '');
  if (!LONG_WITH_VALUE.has(name)) {
    draft.switches.add(name);
    return false;
  }
  if (equals > 0) draft.remarks.push(`--${name}=… is no curl syntax; a space belongs there`);
  const value = equals > 0 ? written.slice(equals + 1) : next;
  if (value === undefined) draft.remarks.push(`--${name} has no value`);
  else setOption(draft, name, value);
  return equals <= 0 && next !== undefined;
}

/** Combined switches: -sSLk, and a value that may stick to its letter: -XPOST. */
function takeShort(draft: Draft, letters: string, next: string | undefined): boolean {
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const name = SHORT[letter];
    if (name === undefined) {
      draft.switches.add(SHORT_SWITCH[letter] ?? letter);
      continue;
    }
    const stuck = letters.slice(at + 1);
    const value = stuck === '' ? next : stuck;
    if (value === undefined) draft.remarks.push(`-${letter} has no value`);
    else setOption(draft, name, value);
    return stuck === '' && next !== undefined;
  }
  return false;
}

function setOption(draft: Draft, name: string, value: string): void {
  if (name === 'request') draft.method = value;
  else if (name === 'header') addHeader(draft, value);
  else if (name === 'url') draft.urls.push(value);
  else if (name === 'resolve') draft.resolve.push(value);
  else if (name === 'connect-to') draft.connectTo.push(value);
  else if (name === 'form' || name === 'form-string') draft.forms += 1;
  else if (DATA.has(name)) draft.data.push({ flag: name, value });
  else draft.options.set(name, value);
}

/** `Name: value`, `Name;` for an empty field, `Name:` to take one away; without a colon curl sends nothing at all. */
function addHeader(draft: Draft, written: string): void {
  const colon = written.indexOf(':');
  if (colon > 0) {
    const [name, value] = [written.slice(0, colon).trim(), written.slice(colon + 1).replace(/^ /, '')];
    if (value.trim() === '') draft.remarks.push(`the header ${name.slice(0, 60)} has no value, so curl leaves it out`);
    else draft.headers.push([name, value]);
  } else if (/^[\w-]{1,60};$/.test(written)) draft.headers.push([written.slice(0, -1), '']);
  else
    draft.remarks.push(
      `a -H value has no colon after the name${/^[\w-]{1,40}(?= |$)/.test(written) ? '' : ' (or begins with one)'}: curl does not send it`,
    );
}
