import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApache } from './apache.ts';
import { startHaproxy } from './haproxy.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';
import { freePorts, launch, listen, type Running, whichOrLeaveOut } from './launch.ts';
import { startLocalChecksApi } from './local-checks-api.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { startOrdersApi } from './orders-api.ts';
import type { Program } from './scenario.ts';
import { startSquid } from './squid.ts';

/** The shop of the stories: its identity provider, its API, and what stands before them. */
export interface World extends Running {
  readonly identity: IdentityProvider;
  /** Another provider that the API does not trust. */
  readonly partner: IdentityProvider;
  /** Origins of the servers, by name. */
  at(server: Server, path: string): string;
  readonly ca: string;
  /** host:port */
  readonly proxy: string;
}

export type Server =
  | 'orders'
  | 'fast-clock'
  | 'slow-clock'
  | 'shared-secret'
  | 'orphaned'
  | 'stale-keys'
  | 'denylist'
  | 'nowhere'
  | 'silent'
  | 'apache'
  | 'haproxy'
  | keyof Nginx['origins'];

/** The server 'shared-secret' checks HS256; this issuer has no web address that answers. */
export const SHARED_SECRET_ISSUER = 'https://id.shop.invalid';
export const SHARED_SECRET = 'the-secret-that-signer-and-api-share';

/** The server 'denylist' refuses the token of this id. */
export const SIGNED_OUT = 'signed-out-this-morning';

/** The clock of the server 'fast-clock' runs ten minutes ahead, that of 'slow-clock' as much behind. */
const SHIFT_SECONDS = 600;

const PROGRAMS: readonly Program[] = ['nginx', 'apache2', 'squid', 'haproxy', 'openssl'];

/** Which of the programs are here; prints one line for each that is not. */
export function installedPrograms(): ReadonlySet<Program> {
  return new Set(PROGRAMS.filter((program) => whichOrLeaveOut(program, `scenarios with ${program}`) !== null));
}

/** Starts every server that is installed, once for all stories. */
export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'why401-scenarios-'));
  // nginx and Apache, started by root, go on as users of their own.
  await chmod(folder, 0o755);
  const [identity, partner, silent] = await Promise.all([
    startIdentityProvider('shop'),
    startIdentityProvider('partner'),
    listen(createServer()),
  ]);
  const [nowherePort = 0, fastPort = 0, slowPort = 0] = await freePorts(3);
  const nowhere = `http://127.0.0.1:${nowherePort}`;
  const orders = await startOrdersApi(identity.issuer);
  const api = orders.origin;
  const [sharedSecret, orphaned] = await Promise.all([startOrdersApi(SHARED_SECRET_ISSUER, SHARED_SECRET), startOrdersApi(nowhere)]);
  const [staleKeys, denylist] = await Promise.all([
    startLocalChecksApi({ issuer: identity.issuer, cached: identity.earlierKeys }),
    startLocalChecksApi({ issuer: identity.issuer, denied: [SIGNED_OUT] }),
  ]);
  const [nginx, apache, squid, haproxy, fast, slow] = await Promise.all([
    startNginx({ folder, api, issuer: identity.issuer, nowhere }),
    startApache({ folder, api }),
    startSquid({ folder }),
    startHaproxy({ folder, api }),
    startShifted(fastPort, identity.issuer, SHIFT_SECONDS),
    startShifted(slowPort, identity.issuer, -SHIFT_SECONDS),
  ]);
  const origins: Readonly<Partial<Record<Server, string>>> = {
    ...nginx?.origins,
    orders: api,
    'fast-clock': `http://127.0.0.1:${fastPort}`,
    'slow-clock': `http://127.0.0.1:${slowPort}`,
    'shared-secret': sharedSecret.origin,
    orphaned: orphaned.origin,
    'stale-keys': staleKeys.origin,
    denylist: denylist.origin,
    nowhere,
    silent: `http://127.0.0.1:${silent.port}`,
    ...(apache === null ? {} : { apache: apache.origin }),
    ...(haproxy === null ? {} : { haproxy: haproxy.origin }),
  };
  const running = [
    nginx,
    apache,
    squid,
    haproxy,
    fast,
    slow,
    orders,
    sharedSecret,
    orphaned,
    staleKeys,
    denylist,
    identity,
    partner,
    silent,
  ].filter((one) => one !== null);
  return {
    identity,
    partner,
    at: (server, path) => `${origins[server] ?? missing(server)}${path}`,
    ca: nginx?.ca ?? '',
    proxy: squid?.address ?? '',
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function missing(server: Server): never {
  throw new Error(`the story must name in "needs" the program behind ${server}`);
}

function startShifted(port: number, issuer: string, aheadSeconds: number): Promise<Running> {
  const program = join(import.meta.dirname, 'shifted-clock-api.ts');
  const env = { PORT: String(port), ISSUER: issuer, AHEAD_SECONDS: String(aheadSeconds), NODE_OPTIONS: '' };
  return launch({ command: process.execPath, args: [program], port, env });
}
