import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Envelope, Receipt } from './delivery.ts';
import { jsonOf, parseJson, textOf } from './json.ts';
import { APP_ID } from './model.ts';

/** Clients give up on a connection that is silent for 30 s. */
const PING_MS = 10_000;
const TICKET_LIFE_MS = 30_000;
/** Slack allows ten connections an app and sends each envelope to any one of them. */
const CONNECTION_LIMIT = 10;
/** After a `disconnect` message the bot has this long to leave by itself. */
const GRACE_MS = 10_000;
const GOODBYE_MS = 500;

/** The server's end of Socket Mode. */
export class SocketMode {
  readonly #sockets = new Set<WebSocket>();
  readonly #tickets = new Map<string, number>();
  readonly #waiting = new Map<string, (body: unknown) => void>();
  readonly #server: WebSocketServer;
  readonly #limitMs: number;
  readonly #pings: NodeJS.Timeout;
  #next = 0;

  /** @param limitMs how long the bot may take to acknowledge */
  constructor(server: Server, limitMs: number) {
    this.#limitMs = limitMs;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 });
    server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://slack.invalid').searchParams.get('ticket') ?? '';
      const born = this.#tickets.get(ticket) ?? 0;
      this.#tickets.delete(ticket);
      const refused = Date.now() - born > TICKET_LIFE_MS || this.#sockets.size >= CONNECTION_LIMIT;
      if (refused) return socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      this.#server.handleUpgrade(request, socket, head, (client) => this.#accept(client));
    });
    this.#pings = setInterval(() => {
      for (const socket of this.#sockets) socket.ping();
    }, PING_MS).unref();
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** @param origin http://host:port of this server @returns an address that one client may use once, soon */
  newUrl(origin: string): string {
    const ticket = randomBytes(16).toString('hex');
    this.#tickets.set(ticket, Date.now());
    return `${origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${APP_ID}`;
  }

  async deliver(envelope: Envelope): Promise<Receipt> {
    const started = Date.now();
    const sockets = [...this.#sockets];
    const socket = sockets[this.#next++ % Math.max(sockets.length, 1)];
    if (!socket) return { acknowledged: false, error: 'dispatch_failed', ms: 0 };
    const id = randomUUID();
    const { promise, resolve } = Promise.withResolvers<{ readonly body: unknown } | undefined>();
    this.#waiting.set(id, (body) => resolve({ body }));
    const timer = setTimeout(() => resolve(undefined), this.#limitMs);
    socket.send(JSON.stringify(framed(id, envelope)));
    const answer = await promise;
    clearTimeout(timer);
    this.#waiting.delete(id);
    const ms = Date.now() - started;
    return answer ? { acknowledged: true, body: answer.body, ms } : { acknowledged: false, error: 'operation_timeout', ms };
  }

  /** Asks every connection to reconnect, as Slack does every few hours. */
  refresh(): void {
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'playground' } }));
      this.#sockets.delete(socket);
      setTimeout(() => socket.terminate(), GRACE_MS).unref();
    }
  }

  /** Says goodbye to every client and waits a moment for theirs: one cut off without it keeps its timers running. */
  async close(): Promise<void> {
    clearInterval(this.#pings);
    const clients = [...this.#server.clients];
    const gone = clients.map((client) => new Promise((resolve) => client.once('close', resolve)));
    for (const client of clients) client.close(1001);
    const limit = setTimeout(() => {
      for (const client of clients) client.terminate();
    }, GOODBYE_MS);
    await Promise.all(gone);
    clearTimeout(limit);
    this.#server.close();
  }

  #accept(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => this.#acknowledged(String(data)));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#sockets.size,
        connection_info: { app_id: APP_ID },
        debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 3600 },
      }),
    );
  }

  #acknowledged(text: string): void {
    const { envelope_id, payload } = jsonOf(parseJson(text));
    const body = Object.keys(jsonOf(payload)).length > 0 ? payload : undefined;
    this.#waiting.get(textOf(envelope_id))?.(body);
  }
}

function framed(id: string, { type, payload, retry }: Envelope): object {
  const takesPayload =
    type === 'slash_commands' || (type === 'interactive' && (payload.type === 'view_submission' || payload.type === 'block_suggestion'));
  const frame = { envelope_id: id, type, payload, accepts_response_payload: takesPayload };
  return type === 'events_api' ? { ...frame, retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' } : frame;
}
