import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const ROOT = '/usr/lib/postgresql';

export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Whether startPostgres will start one; says in one line what is left out where it will not. */
export function hasPostgres(): boolean {
  const there = existsSync(ROOT);
  if (!there) process.stdout.write('left out: tests on PostgreSQL (not installed; apt-get install postgresql)\n');
  return there;
}

/** A PostgreSQL of its own on a free port, from Debian's binaries; null where they are not installed. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const bin = await findBinaries();
  if (bin === null) return null;
  // PostgreSQL refuses to run as root, so the folder must be one that its user can reach.
  const folder = await mkdtemp('/tmp/why401-postgres-');
  const data = join(folder, 'data');
  if (process.getuid?.() === 0) await chown(folder, ...(await userOf('postgres')));
  const port = await freePort();
  await asPostgres([join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  await asPostgres([join(bin, 'pg_ctl'), '-D', data, '-w', '-o', settings, '-l', join(folder, 'log'), 'start']);
  const stop = async (): Promise<void> => {
    await asPostgres([join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** A database of its own on that server. @returns its URL */
export async function newDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const name = `own_${randomUUID().replaceAll('-', '')}`;
    await client.query(`create database ${name}`);
    return Object.assign(new URL(url), { pathname: `/${name}` }).href;
  } finally {
    await client.end();
  }
}

async function findBinaries(): Promise<string | null> {
  const versions = await readdir(ROOT).catch(() => []);
  const newest = versions.toSorted((one, other) => Number(other) - Number(one))[0];
  return newest === undefined ? null : join(ROOT, newest, 'bin');
}

function asPostgres([command = '', ...rest]: readonly string[]): Promise<unknown> {
  const options = { cwd: '/tmp', timeout: 30_000 };
  return process.getuid?.() === 0 ? run('runuser', ['-u', 'postgres', '--', command, ...rest], options) : run(command, rest, options);
}

async function userOf(name: string): Promise<[uid: number, gid: number]> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return [Number(uid.stdout), Number(gid.stdout)];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
