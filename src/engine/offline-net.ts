import type { Net } from './net.ts';

const timings = { lookup: null, connect: null, tls: null, firstByte: null, total: 0 };
const failure = { kind: 'aborted', code: 'OFFLINE', message: 'nothing is sent while offline' } as const;

/** The door that stays shut: what --offline puts in the place of net/. */
export const offlineNet: Net = {
  send: async () => ({ ok: false, failure, timings }),
  lookup: async (host) => ({ host, ok: false, code: 'OFFLINE', addresses: [], ms: 0 }),
  handshake: async () => ({
    ok: false,
    authorized: false,
    code: 'OFFLINE',
    message: failure.message,
    protocol: null,
    chain: [],
    clientCertificateRequested: null,
    plainAnswer: null,
    failure,
  }),
};
