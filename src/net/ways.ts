import type { Socket } from 'node:net';
import { Moments, type Way } from './connect.ts';

export type Names = Way['names'];

/** The ways of one run to the network: each with its own clock and time limit, all closed together. */
export interface Ways {
  open(signal?: AbortSignal): Way;
  close(): Promise<void>;
}

export function waysOf(common: Pick<Way, 'names' | 'policy' | 'limits' | 'dial'>): Ways {
  const sockets = new Set<Socket>();
  const closing = new AbortController();
  const opened = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  return {
    open(signal) {
      const signals = [closing.signal, AbortSignal.timeout(common.limits.whole), ...(signal === undefined ? [] : [signal])];
      return { ...common, signal: AbortSignal.any(signals), moments: new Moments(), opened };
    },
    async close() {
      closing.abort();
      for (const socket of sockets) socket.destroy();
    },
  };
}
