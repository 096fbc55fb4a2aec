import type { LookupAddress } from 'node:dns';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { connect, createServer as createTcp, isIP, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Dial } from '../../src/net/connect.ts';
import { getPki } from '../corpora/security/hostile-servers.mjs';
import { listen } from './servers.ts';

/** A world in which every address can be dialled: one server on loopback stands for all of them and notes who was meant. */
export interface PretendInternet {
  readonly dial: Dial;
  /** address:port, in the order of dialling. */
  readonly dialled: readonly string[];
  readonly received: readonly Received[];
  /** PEM: what all https servers of this world are signed by. */
  readonly ca: string;
  forget(): void;
  close(): Promise<void>;
}

export interface Received {
  readonly url: string;
  /** Head and body as text. */
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

export async function startPretendInternet(answerTo: (url: URL) => Answer): Promise<PretendInternet> {
  const dialled: string[] = [];
  const received: Received[] = [];
  const http = createServer((request, response) => void reply(request, response));
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const scheme = request.socket instanceof TLSSocket ? 'https' : 'http';
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'unnamed'}`);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    received.push({ url: url.href, text: [request.url, ...request.rawHeaders, body].join('\n') });
    const { status, headers = [], body: text = '' } = answerTo(url);
    response.writeHead(status, headers.flat()).end(text);
  };
  const front = createTcp((socket) => {
    // The first byte of a handshake (RFC 8446 §5.1) tells https from http.
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1);
      if (first === null) return void socket.destroy();
      socket.unshift(first);
      http.emit('connection', first[0] === 0x16 ? secured(socket) : socket);
    });
    socket.on('error', () => undefined);
  });
  const running = await listen(front);
  const dial: Dial = (options) => {
    const addresses = addressesOf(options);
    dialled.push(...addresses.map((address) => `${address}:${options.port}`));
    const socket = connect(running.port, '127.0.0.1');
    Object.defineProperty(socket, 'remoteAddress', { value: addresses[0] });
    return socket;
  };
  const forget = (): void => {
    dialled.length = 0;
    received.length = 0;
  };
  return { dial, dialled, received, ca: getPki().ca, forget, close: running.close };
}

function addressesOf({ host = '', lookup }: Parameters<Dial>[0]): readonly string[] {
  if (isIP(host) !== 0) return [host];
  let found: readonly string[] = [];
  lookup?.(host, { all: true }, (_error, answers) => {
    found = (Array.isArray(answers) ? answers : []).map(({ address }: LookupAddress) => address);
  });
  return found.length > 0 ? found : [`asked again: ${host}`];
}

const contexts = new Map<string, ReturnType<typeof createSecureContext>>();

function contextFor(name: string): ReturnType<typeof createSecureContext> {
  const known = contexts.get(name);
  if (known !== undefined) return known;
  const made = createSecureContext({ key: getPki().key, cert: getPki().leaf({ san: [name] }) });
  contexts.set(name, made);
  return made;
}

function secured(socket: Socket): TLSSocket {
  const context = contextFor('localhost');
  const tls = new TLSSocket(socket, {
    isServer: true,
    secureContext: context,
    SNICallback: (name, callback) => callback(null, contextFor(name)),
  });
  tls.on('error', () => undefined);
  return tls;
}
