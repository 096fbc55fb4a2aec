import { createSecureServer, type Http2SecureServer, constants as h2, type SecureServerOptions, type ServerHttp2Stream } from 'node:http2';
import type { Socket } from 'node:net';
import { createServer as createTls, type TLSSocket } from 'node:tls';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createPolicy, type Door } from '../../src/net/index.ts';
import { hasOpenssl, makeCertificates } from './certificates.ts';
import { listen, openDoor, type RunningServer, toTarget } from './servers.ts';

const suite = hasOpenssl() ? describe : describe.skip;
if (!hasOpenssl()) process.stderr.write('HTTP/2 tests are left out: the openssl command is missing.\n');

suite('HTTP/2', () => {
  const pki = makeCertificates();
  const open: (RunningServer | Door)[] = [];
  /** Connections that the server still holds. */
  let held = new Set<Socket>();

  afterEach(async () => {
    await Promise.all(open.splice(0).map((resource) => resource.close()));
    held = new Set();
  });

  const running = async (server: Parameters<typeof listen>[0]): Promise<number> => {
    server.on('connection', (socket: Socket) => {
      held.add(socket);
      socket.on('close', () => held.delete(socket));
    });
    const resource = await listen(server);
    open.push(resource);
    return resource.port;
  };
  const start = (arrange: (server: Http2SecureServer) => unknown, options: SecureServerOptions = {}): Promise<number> => {
    const server = createSecureServer({ ...pki.server, allowHTTP1: true, ...options });
    server.on('sessionError', () => {}).on('session', (session) => session.on('error', () => {}));
    arrange(server);
    return running(server);
  };
  /** A TLS server that picks h2 and then speaks raw bytes. */
  const raw = (speak: (socket: TLSSocket) => void): Promise<number> =>
    running(createTls({ ...pki.server, ALPNProtocols: ['h2'] }, (socket) => speak(socket.on('error', () => {}).resume())));
  const door = (options: Parameters<typeof openDoor>[0] = {}): Door => {
    const made = openDoor({ connection: { ca: pki.ca }, ...options });
    open.push(made);
    return made;
  };
  const get = (port: number, headers: readonly (readonly [string, string])[] = []) => ({
    method: 'GET',
    url: `https://localhost:${port}/a?b=c`,
    headers,
  });
  const wish = { ...toTarget, protocol: 'h2' } as const;
  /** Nothing of ours is left at the server, sooner or later; jest's own limit says when it is too late. */
  const released = async (): Promise<number> => {
    while (held.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    return held.size;
  };

  it('asks in the version that is wished for, and in HTTP/1.1 without a wish', async () => {
    const port = await start((server) =>
      server.on('request', (request, response) => {
        response.statusCode = request.httpVersionMajor === 2 ? 200 : 401;
        response.end(request.httpVersion);
      }),
    );

    const [first, second] = [await door().send(get(port), toTarget), await door().send(get(port), wish)];

    expect(first).toMatchObject({ ok: true, response: { status: 401, httpVersion: '1.1', body: '1.1' } });
    expect(second).toMatchObject({ ok: true, response: { status: 200, statusText: '', httpVersion: '2', body: '2.0' } });
    expect(second.timings.firstByte).not.toBeNull();
    expect(await released()).toBe(0);
  });

  it('sends the fields as given, in lower case, duplicates and UTF-8 kept, without those of a connection', async () => {
    let seen: readonly string[] = [];
    const port = await start((server) =>
      server.on('stream', (stream: ServerHttp2Stream, _headers: unknown, _flags: unknown, names: readonly string[]) => {
        seen = names;
        stream.respond({ ':status': 204 }, { endStream: true });
      }),
    );

    await door({ userAgent: 'why401/test' }).send(
      get(port, [
        ['Host', 'other.example'],
        ['Authorization', 'Bearer é'],
        ['authorization', 'Bearer 2'],
        ['X-B', ''],
        ['Connection', 'keep-alive'],
        ['TE', 'gzip'],
        ['Upgrade', 'h2c'],
      ]),
      wish,
    );

    const authorization = Buffer.from('Bearer é', 'utf8').toString('latin1');
    expect(seen).toEqual(
      [
        [':method', 'GET', ':scheme', 'https', ':authority', 'other.example', ':path', '/a?b=c'],
        ['user-agent', 'why401/test', 'accept', '*/*', 'authorization', authorization, 'authorization', 'Bearer 2', 'x-b', ''],
      ].flat(),
    );
  });

  it('sends a body with its length', async () => {
    let seen = '';
    const port = await start((server) =>
      server.on('request', async (request, response) => {
        for await (const part of request) seen += String(part);
        seen += ` ${request.headers['content-length']}`;
        response.end();
      }),
    );

    await door().send({ ...get(port), method: 'POST', body: 'grüße' }, wish);

    expect(seen).toBe('grüße 7');
  });

  it('reads fields in order, duplicates apart, and undoes the coding of the body', async () => {
    const port = await start((server) =>
      server.on('stream', (stream) => {
        stream.additionalHeaders({ ':status': 103, link: '</a>' });
        stream.respond({ ':status': 401, 'www-authenticate': ['Basic', 'Bearer'], 'content-encoding': 'br', 'content-type': 'text/plain' });
        stream.end(brotliCompressSync('no entry'));
      }),
    );

    const result = await door().send(get(port), wish);

    expect(result).toMatchObject({ ok: true, response: { status: 401, body: 'no entry', bodyTruncated: false } });
    expect(result.ok && result.response.headers.slice(0, 2)).toEqual([
      ['www-authenticate', 'Basic'],
      ['www-authenticate', 'Bearer'],
    ]);
  });

  it('sends nothing to a server that does not pick it, and nothing over plain http', async () => {
    const heard: string[] = [];
    const port = await running(
      createTls({ ...pki.server, ALPNProtocols: ['http/1.1'] }, (socket) =>
        socket.on('data', (bytes) => heard.push(String(bytes))).on('error', () => {}),
      ),
    );

    const answers = [await door().send(get(port), wish), await door().send({ ...get(port), url: `http://localhost:${port}/` }, wish)];

    expect(answers.map((answer) => !answer.ok && answer.failure)).toEqual(
      Array(2).fill({ kind: 'protocol', code: 'H2_NOT_SPOKEN', message: 'localhost does not speak HTTP/2 here.' }),
    );
    expect(heard).toEqual([]);
    expect(await released()).toBe(0);
  });

  it('is guarded, judged and counted like any other request', async () => {
    let asked = 0;
    const port = await start((server) =>
      server.on('request', (_request, response) => {
        asked += 1;
        response.end();
      }),
    );
    const counted = door({ budget: { target: 1, issuer: 0 } });

    const slack = await door({ policy: createPolicy({ mode: 'slack', allow: [] }) }).send(get(port), wish);
    const untrusted = await door({ connection: {} }).send(get(port), wish);
    const answers = [await counted.send(get(port), wish), await counted.send(get(port), wish)];

    expect(slack).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard' } });
    expect(untrusted).toMatchObject({ ok: false, failure: { kind: 'tls', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' } });
    expect(answers).toMatchObject([{ ok: true }, { ok: false, failure: { kind: 'budget' } }]);
    expect(asked).toBe(1);
  });

  describe('hostile servers', () => {
    const frame = (type: number, flags: number, stream: number, payload: Buffer = Buffer.alloc(0)): Buffer => {
      const head = Buffer.alloc(9);
      head.writeUIntBE(payload.length, 0, 3);
      head.writeUInt8(type, 3);
      head.writeUInt8(flags, 4);
      head.writeUInt32BE(stream, 5);
      return Buffer.concat([head, payload]);
    };
    const SETTINGS = frame(4, 0, 0);
    /** HPACK, literal without indexing (RFC 7541 §6.2.2). */
    const literal = (name: string, value: string): Buffer =>
      Buffer.concat([Buffer.from([0, name.length]), Buffer.from(name), Buffer.from([value.length]), Buffer.from(value)]);
    const forever = (socket: TLSSocket, bytes: Buffer): void => {
      const push = (): void => {
        while (!socket.destroyed && socket.write(bytes));
      };
      socket.on('drain', push);
      push();
    };

    const hostile: readonly (readonly [string, (socket: TLSSocket) => void, object])[] = [
      ['says nothing at all', () => {}, { kind: 'timeout', code: 'HEAD_TIMEOUT' }],
      ['says SETTINGS and no more', (socket: TLSSocket) => void socket.write(SETTINGS), { kind: 'timeout', code: 'HEAD_TIMEOUT' }],
      ['hangs up', (socket: TLSSocket) => void socket.once('data', () => socket.end()), { kind: 'protocol', code: 'H2_CLOSED' }],
      ['hangs up rudely', (socket: TLSSocket) => void socket.once('data', () => socket.destroy()), { kind: 'protocol' }],
      [
        'speaks HTTP/1.1',
        (socket: TLSSocket) => void socket.write('HTTP/1.1 401 Unauthorized\r\n\r\n'),
        { kind: 'protocol', code: 'H2_INTERNAL_ERROR' },
      ],
      [
        'says GOAWAY',
        (socket: TLSSocket) =>
          void socket.write(Buffer.concat([SETTINGS, frame(7, 0, 0, Buffer.from([0, 0, 0, 0, 0, 0, 0, h2.NGHTTP2_ENHANCE_YOUR_CALM]))])),
        { kind: 'protocol', code: 'H2_ENHANCE_YOUR_CALM' },
      ],
      [
        'resets the stream',
        (socket: TLSSocket) =>
          void socket.once('data', () =>
            socket.write(Buffer.concat([SETTINGS, frame(3, 0, 1, Buffer.from([0, 0, 0, h2.NGHTTP2_HTTP_1_1_REQUIRED]))])),
          ),
        { kind: 'protocol', code: 'H2_HTTP_1_1_REQUIRED', message: 'localhost takes this request over HTTP/1.1 only (HTTP_1_1_REQUIRED).' },
      ],
      [
        'sends fields without end',
        (socket: TLSSocket) =>
          void socket.once('data', () => {
            socket.write(Buffer.concat([SETTINGS, frame(1, 0, 1, literal(':status', '401'))]));
            forever(socket, frame(9, 0, 1, Buffer.concat(Array.from({ length: 40 }, () => literal('x-a', 'b'.repeat(100))))));
          }),
        { kind: 'protocol' },
      ],
      [
        'sends interim answers without end',
        (socket: TLSSocket) =>
          void socket.once('data', () => {
            socket.write(SETTINGS);
            forever(socket, frame(1, 4, 1, literal(':status', '103')));
          }),
        { kind: 'protocol', code: 'TOO_MANY_INTERIM' },
      ],
      ['sends SETTINGS without end', (socket: TLSSocket) => forever(socket, SETTINGS), { kind: 'protocol' }],
      [
        'sends frames of no known type without end',
        (socket: TLSSocket) =>
          forever(socket, Buffer.concat([SETTINGS, ...Array.from({ length: 50 }, () => frame(99, 0, 0, Buffer.alloc(1000)))])),
        {},
      ],
    ];

    it.each(hostile)('one that %s ends in a value', async (_what, speak, failure) => {
      const port = await raw(speak);

      const result = await door().send(get(port), wish);

      expect(result).toMatchObject({ ok: false, failure });
      expect(await released()).toBe(0);
    });

    it('one whose head is larger than 32 KiB ends in a value', async () => {
      const port = await start((server) =>
        server.on('stream', (stream) =>
          stream.on('error', () => {}).respond({ ':status': 401, 'x-a': 'b'.repeat(60_000) }, { endStream: true }),
        ),
      );

      expect(await door().send(get(port), wish)).toMatchObject({ ok: false, failure: { kind: 'protocol', code: 'HEAD_TOO_LARGE' } });
      expect(await released()).toBe(0);
    });

    it('one whose body does not end is cut at the cap', async () => {
      const port = await start((server) =>
        server.on('stream', (stream) => {
          stream.on('error', () => {}).respond({ ':status': 401 });
          const push = (): void => {
            while (!stream.destroyed && stream.write('x'.repeat(16_000)));
          };
          stream.on('drain', push);
          push();
        }),
      );

      const result = await door({ timeouts: { body: 60_000, whole: 60_000 } }).send(get(port), wish);

      expect(result).toMatchObject({ ok: true, response: { status: 401, bodyTruncated: true } });
      expect(result.ok && result.response.body.length).toBe(256 * 1024);
      expect(await released()).toBe(0);
    });

    it.each([
      ['stalls', () => {}],
      ['is reset', (stream: ServerHttp2Stream) => setTimeout(() => stream.destroy(new Error('broken')), 50)],
    ])('one whose body %s has answered all the same', async (_what, then) => {
      const port = await start((server) =>
        server.on('stream', (stream) => {
          stream.on('error', () => {}).respond({ ':status': 401 });
          stream.write('half a');
          then(stream);
        }),
      );

      expect(await door().send(get(port), wish)).toMatchObject({
        ok: true,
        response: { status: 401, body: 'half a', bodyTruncated: true },
      });
      expect(await released()).toBe(0);
    });

    it('one that never answers does not keep a door from closing', async () => {
      const port = await raw((socket) => void socket.write(SETTINGS));
      const made = door({ timeouts: { head: 60_000, whole: 60_000 } });
      const waiting = made.send(get(port), wish);
      while (held.size === 0) await new Promise((resolve) => setTimeout(resolve, 10));

      await made.close();

      expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'aborted' } });
      expect(await released()).toBe(0);
    });
  });
});
