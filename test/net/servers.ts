import type { AddressInfo, Server } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { createNet, createPolicy, type Door, type NetOptions } from '../../src/net/index.ts';

export interface RunningServer {
  readonly port: number;
  /** The bytes of every request, as they came in. */
  readonly received: string[];
  readonly close: () => Promise<void>;
}

/** Starts any server of node:net, node:http or node:tls on a free loopback port. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: portOf(server), received: [], close };
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
};

/** A server that speaks raw bytes: `answer` runs once the head of a request is in. */
export async function rawServer(answer: (socket: Socket, head: string) => void): Promise<RunningServer> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let text = '';
    let isAnswered = false;
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (isAnswered || !text.includes('\r\n\r\n')) return;
      isAnswered = true;
      received.push(text);
      answer(socket, text);
    });
  });
  return { ...(await listen(server)), received };
}

/** A door with the terminal's rules and short limits. */
export function openDoor(options: Partial<NetOptions> = {}): Door {
  const timeouts = { connect: 1000, tls: 1000, head: 1000, body: 300, whole: 2000, ...options.timeouts };
  return createNet({ policy: createPolicy({ mode: 'terminal', allow: [] }), connection: {}, ...options, timeouts });
}

export const toTarget = { purpose: 'target', signal: new AbortController().signal } as const;
