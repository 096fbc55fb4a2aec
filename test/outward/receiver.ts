import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listen } from '../net/servers.ts';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** How the next requests are answered; a number is a status. */
  answer: number | ((response: ServerResponse) => void);
  close(): Promise<void>;
}

/** A server on loopback that stands for PagerDuty or for somebody's webhook. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      if (typeof receiver.answer === 'number') response.writeHead(receiver.answer).end('{"status":"success"}');
      else receiver.answer(response);
    });
  });
  const { port, close } = await listen(server);
  const receiver: Receiver = { url: `http://127.0.0.1:${port}/v2/enqueue`, received, answer: 202, close };
  return receiver;
}
