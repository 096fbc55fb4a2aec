import { isIP } from 'node:net';
import { z } from 'zod';
import { Why401Error } from './errors.ts';

export type Installation =
  | { readonly kind: 'single'; readonly botToken: string }
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string };

export type SlackConfig =
  | { readonly mode: 'none' }
  | { readonly mode: 'socket'; readonly appToken: string; readonly installation: Installation; readonly apiUrl: string | null }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly installation: Installation; readonly apiUrl: string | null };

/** `notesDir`: a folder of this process, where the operator gives it one. */
type Postgres = { readonly kind: 'postgres'; readonly url: string; readonly notesDir: string | null };

export interface Config {
  readonly slack: SlackConfig;
  readonly port: number;
  readonly database: Postgres | { readonly kind: 'embedded'; readonly dir: string };
  /** Base64 of 32 or more bytes, or while keys change two with a comma between, the new one first; null: made and kept in the data folder (embedded only). */
  readonly secret: string | null;
  readonly devopsChannel: string | null;
  /** CIDRs, addresses and host names. */
  readonly allowNetworks: readonly string[];
  /** CIDRs, addresses, host names and *.suffixes that are never contacted from Slack. */
  readonly blockHosts: readonly string[];
  /** Those that the operator set; the others have their defaults (usecases/limits.ts). */
  readonly limits: Readonly<Partial<Record<(typeof LIMITS)[number], { readonly most: number; readonly seconds: number }>>>;
  /** Days until an audit entry is deleted. */
  readonly auditDays: number;
  /** File or folder of the operator's own signatures. */
  readonly operatorSignatures: string | null;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const LIMITS = ['person', 'workspace', 'host', 'hosts', 'credentials', 'logins'] as const;
const NETWORK_OR_HOST = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63}){0,40}$/i;

interface Variable {
  readonly schema: z.ZodType<unknown, string>;
  readonly wants: string;
  readonly example: string;
  /** Its value must not be repeated, not even a wrong one. */
  readonly secret?: true;
}

const startsWith = (start: string) => z.string().regex(new RegExp(`^${start}[A-Za-z0-9._-]+$`));
const filled = z.string().regex(/^\S+$/);
const SECRET = { wants: 'its value without spaces', secret: true } as const;

const VARIABLES = {
  SLACK_BOT_TOKEN: { schema: startsWith('xoxb-'), wants: 'a bot token that starts with xoxb-', example: 'xoxb-…', secret: true },
  SLACK_APP_TOKEN: { schema: startsWith('xapp-'), wants: 'an app-level token that starts with xapp-', example: 'xapp-1-…', secret: true },
  SLACK_SIGNING_SECRET: { schema: filled, example: '8f742231b10e8888abcd99yyyzzz85a5', ...SECRET },
  SLACK_CLIENT_ID: { schema: filled, wants: 'the client id of the app', example: '3336676.569200954261' },
  SLACK_CLIENT_SECRET: { schema: filled, example: 'ABCDEFGH', ...SECRET },
  SLACK_STATE_SECRET: { schema: filled, example: 'a-long-random-word', ...SECRET },
  SLACK_API_URL: { schema: z.string().refine(isHttpUrl), wants: 'an http or https URL', example: 'https://slack.com/api/' },
  PORT: { schema: z.string().refine(isPort), wants: 'a port number from 0 to 65535', example: '3000' },
  DATABASE_URL: {
    schema: z.string().refine(isPostgresUrl),
    wants: 'a postgres:// URL',
    example: 'postgres://why401:password@db.internal/why401',
    secret: true,
  },
  WHY401_DATA_DIR: { schema: z.string(), wants: 'a folder', example: './data' },
  WHY401_SECRET: {
    schema: z.string().refine(isKeyList),
    wants: '32 or more random bytes in Base64 (while keys change two, the new one first: new,old)',
    example: '$(openssl rand -base64 32)',
    secret: true,
  },
  WHY401_DEVOPS_CHANNEL: { schema: z.string().regex(/^#?[\p{L}\p{N}_-]{1,80}$/u), wants: 'a channel id', example: 'C0123456789' },
  WHY401_ALLOW_NETWORKS: {
    schema: z.string().refine(isNetworkList),
    wants: 'CIDRs, addresses and hosts with commas between',
    example: '10.20.0.0/16,api.internal',
  },
  WHY401_BLOCK_HOSTS: {
    schema: z.string().refine(isBlockList),
    wants: 'hosts, *.suffixes and CIDRs with commas between',
    example: '*.bank.example,203.0.113.0/24',
  },
  WHY401_LIMITS: {
    schema: z.string().refine(isLimitList),
    wants: 'limits as name=count/time with commas between (person, workspace, host, hosts, credentials, logins)',
    example: 'person=20/10m,hosts=30/1h',
  },
  WHY401_AUDIT_DAYS: { schema: z.string().regex(/^[1-9]\d{0,3}$/), wants: 'a number of days from 1 to 9999', example: '90' },
  WHY401_SIGNATURES: { schema: z.string(), wants: 'a JSON file or a folder of them', example: './signatures' },
  LOG_LEVEL: { schema: z.enum(LEVELS), wants: `one of ${LEVELS.join(', ')}`, example: 'info' },
} satisfies Readonly<Record<string, Variable>>;

type Name = keyof typeof VARIABLES;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the whole environment (contract, section 4); `overrides` win over `env`. Empty values count as absent.
 * @throws Why401Error 'bad-configuration' whose message has one line per problem, none of which repeats a secret.
 */
export function readConfig(env: Environment, overrides: Environment = {}): Config {
  const values = { ...env, ...overrides };
  const problems: string[] = [];
  const read = (name: Name): string | null => {
    const value = values[name]?.trim();
    if (!value) return null;
    const variable: Variable = VARIABLES[name];
    if (variable.schema.safeParse(value).success) return value;
    problems.push(malformed(name, variable, value));
    return value;
  };
  const config = compose(read, (name, why) => problems.push(`${name} is missing: ${why}, e.g. ${name}=${VARIABLES[name].example}`));
  if (problems.length > 0) throw new Why401Error('bad-configuration', problems.join('\n'));
  return deepFreeze(config);
}

/** The configuration of this process; the only reader of process.env. */
export function loadConfig(overrides: Environment = {}): Config {
  return readConfig(process.env, overrides);
}

type Read = (name: Name) => string | null;
type Missing = (name: Name, why: string) => void;

function compose(read: Read, missing: Missing): Config {
  const url = read('DATABASE_URL');
  const dir = read('WHY401_DATA_DIR');
  const secret = read('WHY401_SECRET');
  const level = read('LOG_LEVEL');
  if (url !== null && secret === null) missing('WHY401_SECRET', 'with DATABASE_URL every process needs the same one');
  return {
    slack: slackOf(read, missing),
    port: Number(read('PORT') ?? 3000),
    database: url === null ? { kind: 'embedded', dir: dir ?? './data' } : { kind: 'postgres', url, notesDir: dir },
    secret,
    devopsChannel: read('WHY401_DEVOPS_CHANNEL'),
    allowNetworks: listOf(read('WHY401_ALLOW_NETWORKS') ?? ''),
    blockHosts: listOf(read('WHY401_BLOCK_HOSTS') ?? ''),
    limits: limitsFrom(read('WHY401_LIMITS') ?? ''),
    auditDays: Number(read('WHY401_AUDIT_DAYS') ?? 90),
    operatorSignatures: read('WHY401_SIGNATURES'),
    logLevel: LEVELS.find((known) => known === level) ?? 'info',
  };
}

function slackOf(read: Read, missing: Missing): SlackConfig {
  const appToken = read('SLACK_APP_TOKEN');
  const signingSecret = read('SLACK_SIGNING_SECRET');
  const apiUrl = withSlash(read('SLACK_API_URL'));
  const installation = installationOf(read, missing);
  if (appToken === null && signingSecret === null) {
    if (installation !== null)
      missing('SLACK_APP_TOKEN', 'a Slack token alone receives nothing; give this for Socket Mode, or SLACK_SIGNING_SECRET for HTTP');
    return { mode: 'none' };
  }
  if (installation === null) {
    missing('SLACK_BOT_TOKEN', `${appToken === null ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} alone cannot answer`);
    return { mode: 'none' };
  }
  // An app token wins over a signing secret: contract, section 4.
  if (appToken !== null) return { mode: 'socket', appToken, installation, apiUrl };
  return { mode: 'http', signingSecret: signingSecret ?? '', installation, apiUrl };
}

function installationOf(read: Read, missing: Missing): Installation | null {
  const clientId = read('SLACK_CLIENT_ID');
  const clientSecret = read('SLACK_CLIENT_SECRET');
  const stateSecret = read('SLACK_STATE_SECRET');
  const botToken = read('SLACK_BOT_TOKEN');
  if (clientId === null && clientSecret === null && stateSecret === null) return botToken === null ? null : { kind: 'single', botToken };
  const together = 'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET belong together';
  if (clientId === null) missing('SLACK_CLIENT_ID', together);
  if (clientSecret === null) missing('SLACK_CLIENT_SECRET', together);
  if (stateSecret === null) missing('SLACK_STATE_SECRET', together);
  return { kind: 'oauth', clientId: clientId ?? '', clientSecret: clientSecret ?? '', stateSecret: stateSecret ?? '' };
}

function malformed(name: Name, variable: Variable, value: string): string {
  const given = variable.secret ? '' : ` (it is ${JSON.stringify(value.slice(0, 60))})`;
  return `${name} must be ${variable.wants}${given}, e.g. ${name}=${variable.example}`;
}

const listOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** web-api joins method names to the base as relative URLs: without the slash the last segment would be lost. */
const withSlash = (url: string | null): string | null => (url === null || url.endsWith('/') ? url : `${url}/`);

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol);
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isLongBase64(value: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length >= 32;
}

/** One key, or the new and the old one. */
function isKeyList(value: string): boolean {
  const keys = value.split(',').map((key) => key.trim());
  return keys.length <= 2 && keys.every(isLongBase64);
}

type LimitEntry = readonly [name: (typeof LIMITS)[number], limit: { readonly most: number; readonly seconds: number }];

/** `hosts=30/1h`; null where it is none, or looks back further than a day. */
function limitOf(text: string): LimitEntry | null {
  const [, given, count, time, unit = ''] = /^(\w{1,20})=([1-9]\d{0,6})\/([1-9]\d{0,4})([smh])$/.exec(text) ?? [];
  const name = LIMITS.find((known) => known === given);
  const seconds = Number(time) * ({ s: 1, m: 60, h: 3_600 }[unit] ?? Number.NaN);
  return name === undefined || !(seconds <= 86_400) ? null : [name, { most: Number(count), seconds }];
}

const limitsFrom = (value: string): Config['limits'] =>
  Object.fromEntries(
    listOf(value)
      .map(limitOf)
      .filter((entry) => entry !== null),
  );

function isLimitList(value: string): boolean {
  return listOf(value).every((part) => limitOf(part) !== null);
}

function isBlockList(value: string): boolean {
  return listOf(value).every((part) => isNetworkList(part.replace(/^\*\.(?=[^/:]+$)/, '')));
}

function isNetworkList(value: string): boolean {
  return listOf(value).every((part) => {
    const [address = '', prefix, ...rest] = part.split('/');
    if (prefix === undefined) return isIP(address) !== 0 || (NETWORK_OR_HOST.test(address) && !/^[\d.]+$/.test(address));
    return rest.length === 0 && isIP(address) !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(address) === 4 ? 32 : 128);
  });
}

function deepFreeze<Type extends object>(value: Type): Type {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
