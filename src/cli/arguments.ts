import { readFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Connection, Overlay } from '../engine/index.ts';
import { Why401Error } from '../errors.ts';
import { parseHeaderField, parseMoment, parseResolve, parseSeconds, parseUser } from './argument-values.ts';

/** What the command line asks for. Holds secrets: never print one. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | DiagnoseCommand
  | { readonly kind: 'reach'; readonly url: string; readonly resolve: Resolve; readonly json: boolean };

export interface DiagnoseCommand {
  readonly kind: 'diagnose';
  readonly source: { readonly from: 'argument'; readonly text: string } | { readonly from: 'stdin' };
  readonly overlay: Overlay;
  readonly json: boolean;
  readonly offline: boolean;
  /** Epoch seconds; absent: the moment the material shows, else the present. */
  readonly now?: number;
  readonly timeoutMs: number;
  /** Where the evidence file is to be written. */
  readonly evidencePath?: string;
}

export type Resolve = Readonly<Record<string, readonly string[]>>;

export interface ArgumentsWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Throws when the file cannot be read. */
  readonly readText: (path: string) => string;
}

export const DEFAULT_TIMEOUT_SECONDS = 15;

// The letters are curl's, so that a command at hand needs little change; the long names are curl's or the contract's.
const OPTIONS = {
  request: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  data: { type: 'string', short: 'd', multiple: true },
  user: { type: 'string', short: 'u' },
  cookie: { type: 'string', short: 'b', multiple: true },
  token: { type: 'string' },
  proxy: { type: 'string', short: 'x' },
  cacert: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  resolve: { type: 'string', multiple: true },
  location: { type: 'boolean', short: 'L' },
  insecure: { type: 'boolean', short: 'k' },
  json: { type: 'boolean' },
  offline: { type: 'boolean' },
  now: { type: 'string' },
  timeout: { type: 'string' },
  evidence: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

type OptionName = keyof typeof OPTIONS;

const REACH_OPTIONS: readonly OptionName[] = ['resolve', 'json', 'help'];

interface Words {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/**
 * Reads the words after `why401`.
 * @throws Why401Error 'unusable-input' that names the option at fault, never its value.
 */
export function parseArguments(argv: readonly string[], world: ArgumentsWorld = defaultWorld()): Command {
  const { own, curl } = splitCurl(argv);
  const words = readWords(own);
  if (words.flags.has('help')) return { kind: 'help' };
  if (words.flags.has('version')) return { kind: 'version' };
  if (curl === null && words.positionals[0] === 'reach') return reachCommand(words);
  return diagnoseCommand(words, curl, world);
}

function defaultWorld(): ArgumentsWorld {
  return { env: {}, readText: (path) => readFileSync(path, 'utf8') };
}

/** `why401 curl -H … URL`, forgotten quotes: all that follows the bare word is curl's, put back into one command. */
function splitCurl(argv: readonly string[]): { readonly own: readonly string[]; readonly curl: string | null } {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const first = tokens.find((token) => token.kind === 'positional');
  if (first?.value !== 'curl' || first.index === argv.length - 1) return { own: argv, curl: null };
  return { own: argv.slice(0, first.index), curl: argv.slice(first.index).map(shellQuoted).join(' ') };
}

const shellQuoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

function readWords(argv: readonly string[]): Words {
  // Not strict: Node's own strict mode refuses values that begin with a dash (`-d -5`), which curl takes, and quotes values in its messages.
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const flags = new Set<OptionName>();
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownOption(token.name, token.rawName);
    if (OPTIONS[name].type === 'boolean') flags.add(flagWithoutValue(name, token.rawName, token.value));
    else values.set(name, [...(values.get(name) ?? []), givenValue(token.rawName, token.value)]);
  }
  refuseRepeats(values);
  return { positionals, flags, values };
}

function knownOption(name: string, rawName: string): OptionName {
  if (isOption(name)) return name;
  throw unusable(
    // A pasted key begins with dashes too.
    /^--?[A-Za-z][A-Za-z0-9.-]{0,24}$/.test(rawName) ? `unknown option ${rawName}` : 'unknown option',
    'See why401 --help; for other options of curl give the whole curl command in quotes.',
  );
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

function flagWithoutValue(name: OptionName, rawName: string, value: string | undefined): OptionName {
  if (value === undefined) return name;
  throw unusable(`${rawName} takes no value`, `Write ${rawName} alone.`);
}

function givenValue(rawName: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw unusable(`${rawName} needs a value`, 'See why401 --help.');
}

function refuseRepeats(values: ReadonlyMap<OptionName, readonly string[]>): void {
  for (const [name, given] of values) {
    if (given.length > 1 && !('multiple' in OPTIONS[name])) throw unusable(`--${name} is given ${given.length} times`, 'Give it once.');
  }
}

function reachCommand({ positionals, flags, values }: Words): Command {
  const stray = [...flags, ...values.keys()].find((name) => !REACH_OPTIONS.includes(name));
  if (stray !== undefined)
    throw unusable(`reach does not take --${stray}`, 'Use: why401 reach <url> [--resolve host:addr[,addr]] [--json]');
  const [, url, ...more] = positionals;
  if (url === undefined || more.length > 0) throw unusable('reach takes one URL', 'Use: why401 reach https://api.example.com/');
  return { kind: 'reach', url, resolve: parseResolve(values.get('resolve') ?? []), json: flags.has('json') };
}

function diagnoseCommand(words: Words, curl: string | null, world: ArgumentsWorld): DiagnoseCommand {
  const source = sourceOf(words, curl);
  const now = nowOf(words, world);
  const timeout = words.values.get('timeout')?.[0];
  const evidencePath = words.values.get('evidence')?.[0];
  return {
    kind: 'diagnose',
    source,
    overlay: overlayOf(words, source, world),
    json: words.flags.has('json'),
    offline: words.flags.has('offline'),
    timeoutMs: 1000 * (timeout === undefined ? DEFAULT_TIMEOUT_SECONDS : parseSeconds('--timeout', timeout)),
    ...(now === undefined ? {} : { now }),
    ...(evidencePath === undefined ? {} : { evidencePath }),
  };
}

function sourceOf({ positionals, values }: Words, curl: string | null): DiagnoseCommand['source'] {
  if (curl !== null) return { from: 'argument', text: curl };
  const [text, ...more] = positionals;
  if (more.length > 0)
    throw unusable('more than one thing to look at', 'Give one, in quotes if it has blanks, or paste it on stdin: why401 - < file');
  const token = values.get('token')?.[0];
  if (text === undefined && token !== undefined) return { from: 'argument', text: token };
  if (text === undefined)
    throw unusable('nothing to look at', "Give a URL, a token, 'curl …' in quotes, or - to paste on stdin; see why401 --help.");
  return text === '-' ? { from: 'stdin' } : { from: 'argument', text };
}

function nowOf({ values }: Words, { env }: ArgumentsWorld): number | undefined {
  const given = values.get('now')?.[0];
  if (given !== undefined) return parseMoment('--now', given);
  return env.WHY401_NOW ? parseMoment('WHY401_NOW', env.WHY401_NOW) : undefined;
}

function overlayOf({ values, flags }: Words, source: DiagnoseCommand['source'], world: ArgumentsWorld): Overlay {
  const one = (name: OptionName): string | undefined => values.get(name)?.[0];
  const data = values.get('data')?.map((given) => dataOf(given, world));
  const headers = (values.get('header') ?? []).map(parseHeaderField);
  // curl's defaults for -d, but only for a bare URL: a pasted command or request has a method and a type of its own.
  const implied = data !== undefined && source.from === 'argument' && !/\s/.test(source.text);
  const method = one('request') ?? (implied ? 'POST' : undefined);
  if (implied && !headers.some(([name]) => name.toLowerCase() === 'content-type'))
    headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
  const connection = connectionOf({ values, flags }, world);
  const cookies = values.get('cookie')?.join('; ');
  return present({
    method,
    headers: headers.length > 0 ? headers : undefined,
    body: data?.join('&'),
    user: parseUser(one('user')),
    cookies,
    // Given alone, the token is the material itself (sourceOf).
    token: source.from === 'argument' && source.text === one('token') ? undefined : one('token'),
    connection: Object.keys(connection).length > 0 ? connection : undefined,
  });
}

function connectionOf({ values, flags }: Pick<Words, 'values' | 'flags'>, world: ArgumentsWorld): Connection {
  const file = (name: OptionName): string | undefined => {
    const path = values.get(name)?.[0];
    return path === undefined ? undefined : readFile(`--${name}`, path, world);
  };
  const resolve = values.get('resolve');
  if (values.has('key') && !values.has('cert')) throw unusable('--key comes without --cert', 'Give both files.');
  return present({
    proxy: values.get('proxy')?.[0],
    ca: file('cacert'),
    clientCertificate: file('cert'),
    // curl's habit: one PEM file may hold the certificate and the key.
    clientKey: file('key') ?? file('cert'),
    resolve: resolve === undefined ? undefined : parseResolve(resolve),
    followRedirects: flags.has('location') ? true : undefined,
    insecure: flags.has('insecure') ? true : undefined,
  });
}

function dataOf(given: string, world: ArgumentsWorld): string {
  return given.startsWith('@') ? readFile('-d', given.slice(1), world) : given;
}

function readFile(option: string, path: string, { readText }: ArgumentsWorld): string {
  try {
    return readText(path);
  } catch (error) {
    throw new Why401Error('unusable-input', `${option}: cannot read the file ${path}`, 'Give the path of a readable file.', {
      cause: error,
    });
  }
}

/** Leaves out what was not given: exactOptionalPropertyTypes tells an absent key from undefined. */
function present<Shape extends object>(given: { readonly [Key in keyof Shape]: Shape[Key] | undefined }): Shape {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Shape;
}

const unusable = (message: string, hint: string): Why401Error => new Why401Error('unusable-input', message, hint);
