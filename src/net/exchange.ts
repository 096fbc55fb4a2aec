import type { Socket } from 'node:net';
import type { Way } from './connect.ts';
import { codeOf } from './resolve.ts';
import type { ResponseReader } from './response-reader.ts';

/** How the conversation ended. 'answered': the reader has all it wants. 'closed': the peer hung up. 'error': with Node's code. 'stopped': a limit. */
export type Ending =
  | { readonly kind: 'answered' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'stopped' };

/**
 * Writes one request and feeds the reader until it is content or a limit is reached. Limits count total time, never idle time: a byte now and then
 * keeps nothing alive. The socket stays as it is (a tunnel goes on using it); a body that is cut by a limit is still an answer.
 */
export function exchange(socket: Socket, request: Buffer, reader: ResponseReader, way: Way): Promise<Ending> {
  return new Promise((resolve) => {
    let bodyTimer: NodeJS.Timeout | undefined;
    const settle = (ending: Ending): void => {
      clearTimeout(headTimer);
      clearTimeout(bodyTimer);
      way.signal.removeEventListener('abort', stop);
      socket.off('data', take).off('end', close).off('close', close).off('error', fail);
      socket.pause();
      resolve(ending);
    };
    const stop = (): void => {
      reader.cut();
      settle(reader.done ? { kind: 'answered' } : { kind: 'stopped' });
    };
    const take = (bytes: Buffer): void => {
      way.moments.firstByte ??= way.moments.now();
      reader.push(bytes);
      if (reader.done) settle({ kind: 'answered' });
      else if (reader.head !== null) bodyTimer ??= setTimeout(stop, way.limits.body);
    };
    const close = (): void => {
      reader.end(true);
      settle(reader.head === null ? { kind: 'closed' } : { kind: 'answered' });
    };
    const fail = (error: Error): void => {
      reader.end(false);
      settle(reader.head === null ? { kind: 'error', code: codeOf(error) ?? 'ECONNRESET' } : { kind: 'answered' });
    };
    const headTimer = setTimeout(() => {
      if (reader.head === null) stop();
    }, way.limits.head);
    way.signal.addEventListener('abort', stop, { once: true });
    socket.on('data', take).on('end', close).on('close', close).on('error', fail);
    // What went wrong between the handshake and now has had its event already.
    if (socket.destroyed) fail(socket.errored ?? new Error('closed'));
    else if (way.signal.aborted) stop();
    else if (request.length > 0) socket.write(request);
  });
}
