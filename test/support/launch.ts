import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { delimiter, join } from 'node:path';

/** Something that was started and can be ended. */
export interface Running {
  stop(): Promise<void>;
}

const OPENS_WITHIN_MS = 15_000;
const ENDS_WITHIN_MS = 3_000;
const told = new Set<string>();

/** The path of a program, or null after one printed line that says what is left out: a missing Debian package is no failure. */
export function whichOrLeaveOut(program: string, leftOut: string): string | null {
  // Debian keeps servers in sbin, which is not on everybody's PATH.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  const found = folders.map((folder) => join(folder, program)).find(isExecutable);
  if (found === undefined && !told.has(program)) process.stderr.write(`left out: ${leftOut} (${program} is not installed)\n`);
  told.add(program);
  return found ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Free ports of 127.0.0.1, all different. Another process may take one before it is used; then the start fails and says so. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => listen(createServer())));
  await Promise.all(held.map(({ stop }) => stop()));
  return held.map(({ port }) => port);
}

/** A server of this process on a free port of 127.0.0.1. */
export async function listen(server: Server): Promise<Running & { readonly port: number }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: portOf(server.address()), stop };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return address.port;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** Open once the server is ready. */
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a server program in the foreground and waits for its port; fails with what the program wrote when it ends early. */
export async function launch({ command, args, port, env = {} }: Launch): Promise<Running> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const failedToStart = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${output}`)));
  });
  failedToStart.catch(() => {});
  const waiting = new AbortController();
  try {
    await Promise.race([opened(port, waiting.signal), failedToStart]);
  } catch (error) {
    await ended(child);
    throw error;
  } finally {
    waiting.abort();
  }
  return { stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}

async function opened(port: number, signal: AbortSignal): Promise<void> {
  const until = Date.now() + OPENS_WITHIN_MS;
  while (!signal.aborted && !(await accepts(port))) {
    if (Date.now() > until) throw new Error(`port ${port} did not open`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
