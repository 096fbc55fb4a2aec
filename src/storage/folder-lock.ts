import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Why401Error } from '../errors.ts';

/** sun_path holds 108 bytes on Linux, 104 elsewhere. */
const LONGEST_SOCKET_PATH = 100;
const KNOCK_LIMIT_MS = 1_000;

type Listening = Server | 'taken' | 'unsupported';

/**
 * Locks a data folder for this process. The kernel drops a listening socket with its process, so a lock never outlives a
 * `kill -9` and no pid has to be guessed alive. Two sockets: an abstract one, which knows no race, and one in the folder,
 * which containers with a network namespace each also see.
 * @returns the release
 * @throws Why401Error 'data-folder-in-use' naming the folder
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const folder = await realpath(dir);
  const held: Server[] = [];
  const release = async (): Promise<void> => void (await Promise.all(held.map(close)));
  for (const attempt of [() => listenAbstract(folder), () => listenInFolder(join(folder, 'lock'))]) {
    const listening = await attempt();
    if (listening === 'taken') {
      await release();
      throw inUse(folder);
    }
    if (listening !== 'unsupported') held.push(listening);
  }
  return release;
}

function inUse(folder: string): Why401Error {
  const hint = 'Stop the other process, give this one its own WHY401_DATA_DIR, or use PostgreSQL (DATABASE_URL) for several.';
  return new Why401Error('data-folder-in-use', `The data folder ${folder} is in use by another why401 process.`, hint);
}

async function listenAbstract(folder: string): Promise<Listening> {
  if (process.platform !== 'linux') return 'unsupported';
  return listen(`\0why401-${createHash('sha256').update(folder).digest('hex')}`);
}

async function listenInFolder(path: string): Promise<Listening> {
  if (Buffer.byteLength(path) > LONGEST_SOCKET_PATH) return 'unsupported';
  const first = await listen(path);
  if (first !== 'taken' || (await answers(path))) return first;
  // The socket file of a killed process: nobody listens. The abstract socket, held by now, keeps a second taker away.
  await unlink(path).catch(() => undefined);
  return listen(path);
}

function listen(path: string): Promise<Listening> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve) => {
    // Some shared folders cannot hold sockets: the other lock has to do then.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' ? 'taken' : 'unsupported'));
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.setTimeout(KNOCK_LIMIT_MS, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
