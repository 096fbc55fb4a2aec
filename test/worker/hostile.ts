import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { jsonReport } from '../../src/report/json.ts';
import type { RunResult } from '../../src/usecases/ports.ts';
import { createPool } from '../../src/worker/pool.ts';
import { servers } from '../corpora/security/hostile-servers.mjs';

/** 210 servers that lie, stall, flood and break off, asked by the bot's own threads. */
export interface Asked {
  readonly name: string;
  readonly group: string;
  readonly ms: number;
  /** The first cause, or 'problem'. */
  readonly cause: string;
  /** What is said first, one line. */
  readonly finding: string;
  /** Everything that the thread told, as JSON. */
  readonly told: string;
}

export interface Hostile {
  readonly asked: readonly Asked[];
  /** Cases of somebody else that ran between them: the cause, or why there is none. */
  readonly neighbours: readonly string[];
  /** Megabytes that the process grew during one run at most; meaningful with one thread. */
  readonly mostGrownMb: number;
  readonly mostGrownBy: string;
  /** What the server "thief" received from redirects and other detours. */
  readonly stolen: string;
}

export const SECRET = 'FAKEhostile0000secret0000value';
const NEIGHBOUR = 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"\n\n';
const MB = 1024 * 1024;
const SAMPLE_MS = 20;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The servers have a process of their own: what they hold in memory is not the bot's. */
async function startServers(): Promise<Servers> {
  const script = new URL('../corpora/security/hostile-servers.mjs', import.meta.url).pathname;
  const folder = await mkdtemp(join(tmpdir(), 'why401-hostile-'));
  const pem = join(folder, 'ca.pem');
  const child = spawn(process.execPath, [script, '--ca-out', pem], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  const ca = await readFile(pem, 'utf8');
  await rm(folder, { recursive: true, force: true });
  return { ports: JSON.parse(String(line)), ca, child };
}

interface Servers {
  readonly ports: Readonly<Record<string, number>>;
  readonly ca: string;
  readonly child: ChildProcess;
}

function pasteFor(name: string, { ports, ca }: Pick<Servers, 'ports' | 'ca'>): string {
  const { group } = servers[name] ?? { group: '' };
  const at = `127.0.0.1:${ports[name]}`;
  const secure = group === 'tls' || group === 'http2';
  const token =
    group === 'idp' ? `${part({ alg: 'RS256', kid: 'k1' })}.${part({ iss: `http://${at}`, sub: SECRET, exp: 4e9 })}.AAAA` : SECRET;
  const url = group === 'idp' ? `http://127.0.0.1:${ports['401-no-challenge']}/` : `${secure ? 'https' : 'http'}://${at}/`;
  const options = [
    ...(group === 'http2' ? ['-k', '--http2'] : []),
    ...(group === 'tls' && name !== 'tls-unknown-ca' && name !== 'tls-self-signed' ? [`--cacert '${ca}'`] : []),
    ...(group === 'redirect' ? ['-L'] : []),
  ].join(' ');
  const post = name.includes('post') || name.includes('308') ? `-X POST -d 'password=${SECRET}'` : '';
  return `curl ${options} ${post} -H 'Authorization: Bearer ${token}' -H 'X-API-Key: ${SECRET}' ${url}`;
}

interface Options {
  readonly names?: readonly string[];
  readonly timeLimitMs: number;
  readonly threads: number;
}

export async function askHostileServers({ names, timeLimitMs, threads }: Options): Promise<Hostile> {
  const running = await startServers();
  const { ports, child } = running;
  const pool = createPool({ allowNetworks: ['127.0.0.1'], own: [], tagKey: new Uint8Array(32), threads, timeLimitMs });
  const never = new AbortController().signal;
  const run = (text: string): Promise<RunResult> => pool.run({ text }, never);
  const wanted = names ?? Object.keys(servers).filter((name) => name !== 'thief');
  // Every thread has loaded the engine and made its first connections before idle is measured.
  await Promise.all(Array.from({ length: threads * 3 }, () => run(pasteFor('401-no-challenge', running))));
  await wait(500);
  let idle = process.memoryUsage.rss();
  let most = idle;
  let grown = { mb: 0, by: '' };
  const sampler = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const asked: Asked[] = [];
  const neighbours: string[] = [];
  const left = [...wanted];
  const lane = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const begun = performance.now();
      idle = process.memoryUsage.rss();
      most = idle;
      const result = await run(pasteFor(name, running));
      asked.push(readAnswer(name, result, performance.now() - begun));
      most = Math.max(most, process.memoryUsage.rss());
      if (most - idle > grown.mb * MB) grown = { mb: (most - idle) / MB, by: name };
      const neighbour = readAnswer('', await run(NEIGHBOUR), 0);
      neighbours.push(neighbour.cause === 'problem' ? `${neighbour.finding} (beside ${name})` : neighbour.cause);
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
  clearInterval(sampler);
  const stolen = await fetch(`http://127.0.0.1:${ports['thief']}/__seen`).then((answer) => answer.text());
  await pool.close();
  child.kill();
  return { asked, neighbours, mostGrownMb: grown.mb, mostGrownBy: grown.by, stolen };
}

function readAnswer(name: string, result: RunResult, ms: number): Asked {
  const group = servers[name]?.group ?? '';
  if (result.kind === 'problem') return { name, group, ms, cause: 'problem', finding: result.problem, told: JSON.stringify(result) };
  const [first] = result.diagnosis.causes;
  return { name, group, ms, cause: first?.id ?? 'none', finding: first?.title ?? '', told: jsonReport(result.diagnosis) };
}

const CREDENTIAL = [
  'credentials-invalid',
  'scheme-mismatch',
  'authorization-stripped',
  'token-revoked',
  'server-misconfigured',
  'credentials-conflict',
];
const TLS = ['tls-failure', 'host-unreachable'];

/** What is true of a server, where it is one thing. Everywhere: nothing can be told, since a run may be cut short. */
const TRUE_OF: Readonly<Record<string, readonly string[]>> = {
  refused: ['host-unreachable'],
  'reset-at-once': ['host-unreachable'],
  silent: ['host-unreachable'],
  '429-forever': ['rate-limited'],
  '200-for-all': ['no-auth-failure'],
  'html-login': ['login-redirect'],
  'proxy-407-from-origin': ['proxy-auth-required'],
  'dpop-nonce-forever': ['token-binding-mismatch', ...CREDENTIAL],
  'idp-other-issuer': ['identity-provider-misconfigured', 'issuer-mismatch'],
  'tls-ok': CREDENTIAL,
  'tls-1.2-only': CREDENTIAL,
  'tls-no-san': [...CREDENTIAL, ...TLS],
  'tls-many-names': [...CREDENTIAL, ...TLS],
  'tls-close-without-notify': [...CREDENTIAL, ...TLS],
  'tls-endless-body': [...CREDENTIAL, ...TLS],
  'tls-client-cert': ['client-certificate-required'],
};

/** Null when the finding is one that this server can have; else what was said of it. */
export function untrue({ name, group, cause, finding }: Asked): string | null {
  if (cause === 'undetermined') return null;
  if (cause === 'problem' || cause === 'none' || finding === '' || finding.includes('\n')) return `${name}: ${cause} ${finding}`;
  const may = TRUE_OF[name] ?? (group === 'tls' ? TLS : null);
  return may === null || may.includes(cause) ? null : `${name}: ${cause}`;
}

const RAW_CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

/** Names of servers whose diagnosis shows the credential, or a character that moves text. */
export const shown = (asked: readonly Asked[]): readonly string[] =>
  asked.filter(({ told }) => told.includes(SECRET) || RAW_CONTROL.test(told)).map(({ name }) => name);
