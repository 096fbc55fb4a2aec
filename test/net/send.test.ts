import { createServer } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headersOf } from '../../src/engine/case.ts';
import { createPolicy, type Door, type RequestRecord } from '../../src/net/index.ts';
import { listen, openDoor, type RunningServer, rawServer, toTarget } from './servers.ts';

const open: (RunningServer | Door)[] = [];
const keep = <Resource extends RunningServer | Door>(resource: Resource): Resource => {
  open.push(resource);
  return resource;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((resource) => resource.close()));
});

const answering = async (text: string | Buffer): Promise<RunningServer> => keep(await rawServer((socket) => socket.end(text)));
const get = (port: number, headers: readonly (readonly [string, string])[] = []) => ({
  method: 'GET',
  url: `http://127.0.0.1:${port}/a?b=c`,
  headers,
});

const UNAUTHORIZED = 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\n';

describe('what goes out', () => {
  it('keeps names, order and duplicates, and adds what HTTP needs', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);

    await keep(openDoor({ userAgent: 'why401/test' })).send(
      get(server.port, [
        ['X-b', '1'],
        ['x-A', '2'],
        ['X-b', '3'],
      ]),
      toTarget,
    );

    const lines = [
      `GET /a?b=c HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      'User-Agent: why401/test',
      'Accept: */*',
      'X-b: 1',
      'x-A: 2',
      'X-b: 3',
      'Connection: close',
    ];
    expect(server.received).toEqual([`${lines.join('\r\n')}\r\n\r\n`]);
  });

  it('sends the given Host, agent and Accept as they are', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);

    await keep(openDoor()).send(
      get(server.port, [
        ['host', 'other.example'],
        ['ACCEPT', 'x/y'],
        ['User-agent', 'me'],
      ]),
      toTarget,
    );

    expect(server.received[0]).toBe(
      'GET /a?b=c HTTP/1.1\r\nhost: other.example\r\nACCEPT: x/y\r\nUser-agent: me\r\nConnection: close\r\n\r\n',
    );
  });

  it('sends the true length of a body, and no length without one', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);
    const door = keep(openDoor());
    const url = `http://127.0.0.1:${server.port}/`;

    await door.send(
      {
        method: 'POST',
        url,
        headers: [
          ['Content-Length', '999'],
          ['Transfer-Encoding', 'chunked'],
        ],
        body: 'ü',
      },
      toTarget,
    );
    await door.send({ method: 'delete', url, headers: [] }, toTarget);

    expect(server.received[0]).toContain('\r\nContent-Length: 2\r\n');
    expect(server.received[0]).not.toMatch(/999|chunked/);
    expect(server.received[1]).toMatch(/^delete \/ /);
    expect(server.received[1]).not.toContain('Content-Length');
  });

  it('sends text outside Latin-1 as UTF-8 bytes, as curl does', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);

    await keep(openDoor()).send(get(server.port, [['X-Name', 'Zoë\u200b']]), toTarget);

    expect(server.received[0]).toContain(`X-Name: ${Buffer.from('Zoë\u200b').toString('latin1')}\r\n`);
  });

  it.each([
    [
      'a line break in a value',
      ['Authorization', 'Bearer abc\r\nX-Injected: 1'],
      'The value of the header Authorization holds a line break or another control character, so the request cannot be sent.',
    ],
    [
      'a space in a name',
      ['Author ization', 'SECRET'],
      'A header name holds characters that HTTP does not allow, so the request cannot be sent.',
    ],
  ] as const)('refuses %s before it connects', async (_what, header, message) => {
    const server = await answering(UNAUTHORIZED);

    const result = await keep(openDoor()).send(get(server.port, [header]), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'protocol', code: 'UNSENDABLE_HEADER', message } });
    expect(server.received).toEqual([]);
  });

  it('asks an issuer without any credential', async () => {
    const server = await answering('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
    const headers = [
      ['Authorization', 'Bearer SECRET'],
      ['X-Api-Key', 'SECRET'],
      ['Cookie', 'SECRET'],
      ['Accept', 'application/json'],
    ] as const;

    await keep(openDoor({ connection: { proxy: 'http://u:SECRET@127.0.0.1:1' } })).send(get(server.port, headers), {
      ...toTarget,
      purpose: 'issuer',
    });

    expect(server.received[0]).toContain('Accept: application/json');
    expect(server.received[0]).not.toContain('SECRET');
  });
});

describe('what comes back', () => {
  it('keeps names, order and duplicates of the answer', async () => {
    const server = await answering(
      'HTTP/1.1 401 No Way\r\nWWW-authenticate: Basic realm="a"\r\nX: é\r\nwww-Authenticate: Bearer\r\nContent-Length: 4\r\n\r\nnopeEXTRA',
    );

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({
      ok: true,
      answeredBy: 'target',
      remoteAddress: '127.0.0.1',
      response: {
        status: 401,
        statusText: 'No Way',
        httpVersion: '1.1',
        headers: [
          ['WWW-authenticate', 'Basic realm="a"'],
          ['X', 'é'],
          ['www-Authenticate', 'Bearer'],
          ['Content-Length', '4'],
        ],
        body: 'nope',
        bodyTruncated: false,
      },
    });
  });

  it('tells its phases in order', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    const { lookup, connect, tls, firstByte, total } = result.timings;
    expect(tls).toBeNull();
    expect([lookup, connect, firstByte, total]).toEqual([lookup, connect, firstByte, total].toSorted((a, b) => Number(a) - Number(b)));
    expect(result.ok && result.headAt >= result.sentAt).toBe(true);
  });

  it.each([
    ['bare line feeds', 'HTTP/1.1 401 X\nWWW-Authenticate: Bearer\n\nbody', 'body'],
    ['a folded line', 'HTTP/1.1 401 X\r\nWWW-Authenticate:\r\n  Bearer\r\n\r\nbody', 'body'],
    ['a space before the colon', 'HTTP/1.1 401 X\r\nWWW-Authenticate : Bearer\r\n\r\nbody', 'body'],
    ['a line without colon', 'HTTP/1.1 401 X\r\nnonsense\r\nWWW-Authenticate: Bearer\r\n\r\nbody', 'body'],
    ['two lengths', 'HTTP/1.1 401 X\r\nWWW-Authenticate: Bearer\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\nbody', 'body'],
    ['no reason', 'HTTP/1.1 401\r\nWWW-Authenticate: Bearer\r\n\r\nbody', 'body'],
    ['chunks', `${UNAUTHORIZED}Transfer-Encoding: chunked\r\n\r\n2;x=y\r\nbo\r\n2\r\ndy\r\n0\r\nT: 1\r\n\r\n`, 'body'],
    ['an interim answer', `HTTP/1.1 103 Early\r\nLink: x\r\n\r\n${UNAUTHORIZED}Content-Length: 4\r\n\r\nbody`, 'body'],
    ['UTF-16', Buffer.concat([Buffer.from(`${UNAUTHORIZED}\r\n`), Buffer.from('\ufeffbody', 'utf16le')]), 'body'],
    ['gzip', Buffer.concat([Buffer.from(`${UNAUTHORIZED}Content-Encoding: gzip\r\n\r\n`), gzipSync('body')]), 'body'],
    [
      'two codings',
      Buffer.concat([Buffer.from(`${UNAUTHORIZED}Content-Encoding: gzip, br\r\n\r\n`), brotliCompressSync(gzipSync('body'))]),
      'body',
    ],
  ])('reads %s', async (_what, text, body) => {
    const server = await answering(text);

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: true, response: { status: 401, body, bodyTruncated: false } });
    expect(result.ok && headersOf(result.response, 'www-authenticate')).toEqual(['Bearer']);
  });

  it('never follows a redirect', async () => {
    const target = await answering('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    const server = await answering(`HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:${target.port}/\r\nContent-Length: 0\r\n\r\n`);

    const result = await keep(openDoor()).send(get(server.port, [['Authorization', 'Bearer x']]), toTarget);

    expect(result).toMatchObject({ ok: true, response: { status: 302 } });
    expect(target.received).toEqual([]);
  });

  it('reads an answer of node:http', async () => {
    const server = keep(
      await listen(createServer((_request, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end('no'))),
    );

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: true, response: { status: 401, body: 'no', bodyTruncated: false } });
  });
});

describe('limits', () => {
  it.each([
    ['a body that stalls', `${UNAUTHORIZED}Content-Length: 10\r\n\r\nabc`, 'abc'],
    ['a chunk that stalls', `${UNAUTHORIZED}Transfer-Encoding: chunked\r\n\r\nff\r\nabc`, 'abc'],
    ['a body without end', `${UNAUTHORIZED}\r\nabc`, 'abc'],
  ])('%s is cut, and the 401 stays', async (_what, text, body) => {
    const server = keep(await rawServer((socket) => void socket.write(text)));

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: true, response: { status: 401, body, bodyTruncated: true } });
  });

  it('a body that drips ends at its total time', async () => {
    const server = keep(
      await rawServer((socket) => {
        socket.write(`${UNAUTHORIZED}\r\n`);
        const timer = setInterval(() => socket.write('a'), 20);
        socket.on('close', () => clearInterval(timer));
      }),
    );

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: true, response: { status: 401, bodyTruncated: true } });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(8 * 1024 * 1024), { params: {} })],
  ])('a bomb in %s costs no more than its cap', async (coding, bomb) => {
    const server = await answering(Buffer.concat([Buffer.from(`${UNAUTHORIZED}Content-Encoding: ${coding}\r\n\r\n`), bomb]));

    const result = await keep(openDoor()).send(get(server.port), { ...toTarget, maxBodyBytes: 1000 });

    expect(result.ok && result.response.body.length).toBe(1000);
    expect(result).toMatchObject({ response: { status: 401, bodyTruncated: true } });
  });

  it('keeps as much body as asked', async () => {
    const server = await answering(`${UNAUTHORIZED}\r\n${'x'.repeat(400_000)}`);

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result.ok && [result.response.body.length, result.response.bodyTruncated]).toEqual([262_144, true]);
  });

  it.each([
    ['a head without end', (n: number) => `X-${n}: a\r\n`, 'HEAD_TOO_LARGE'],
    ['a reason without end', () => 'x'.repeat(1000), 'HEAD_TOO_LARGE'],
    ['interim answers without end', () => '\r\n\r\nHTTP/1.1 100 Continue', 'TOO_MANY_INTERIM'],
  ])('%s is refused', async (_what, piece, code) => {
    const start = code === 'HEAD_TOO_LARGE' && piece(0).startsWith('X-') ? 'HTTP/1.1 401 X\r\n' : 'HTTP/1.1 100 Continue';
    const pieces = Array.from({ length: 5000 }, (_, n) => piece(n)).join('');
    const server = await answering(start + pieces);

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'protocol', code } });
  });

  it.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.2\r\n', 'NOT_HTTP'],
    ['status 000', 'HTTP/1.1 000 X\r\n\r\n', 'BAD_STATUS_LINE'],
    ['half a head', 'HTTP/1.1 401 X\r\nWWW-Au', 'HEAD_CUT'],
    ['nothing', '', 'EMPTY_ANSWER'],
  ])('%s is no answer', async (_what, text, code) => {
    const server = await answering(text);

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'protocol', code } });
  });

  it('a silent server is a timeout; a caller who gives up is not', async () => {
    const server = keep(await rawServer(() => {}));
    const caller = new AbortController();

    const silent = await keep(openDoor({ timeouts: { head: 50 } })).send(get(server.port), toTarget);
    const pending = keep(openDoor()).send(get(server.port), { purpose: 'target', signal: caller.signal });
    caller.abort();

    expect(silent).toMatchObject({ ok: false, failure: { kind: 'timeout', code: 'HEAD_TIMEOUT' } });
    expect(await pending).toMatchObject({ ok: false, failure: { kind: 'aborted' } });
  });

  it('counts requests of each purpose', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);
    const door = keep(openDoor({ budget: { target: 1, issuer: 1 } }));

    const kinds = [
      await door.send(get(server.port), toTarget),
      await door.send(get(server.port), toTarget),
      await door.send(get(server.port), { ...toTarget, purpose: 'issuer' }),
    ];

    expect(kinds.map((result) => (result.ok ? 'ok' : result.failure.kind))).toEqual(['ok', 'budget', 'ok']);
    expect(server.received).toHaveLength(2);
  });

  it('sends the target nothing more once it said 429; key documents are another matter', async () => {
    const server = await answering('HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n');
    const door = keep(openDoor());

    const results = [await door.send(get(server.port), toTarget), await door.send(get(server.port), toTarget)];
    const issuer = await door.send(get(server.port), { ...toTarget, purpose: 'issuer' });

    expect(results).toMatchObject([
      { ok: true, response: { status: 429 } },
      { ok: false, failure: { kind: 'budget', code: 'ASKED_TO_WAIT' } },
    ]);
    expect(issuer).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(2);
  });

  it('close ends what is still open', async () => {
    const server = keep(await rawServer(() => {}));
    const door = openDoor();
    const pending = door.send(get(server.port), toTarget);

    await door.close();

    expect(await pending).toMatchObject({ ok: false, failure: { kind: 'aborted' } });
  });
});

describe('the guard at the door', () => {
  const slack = (...allow: string[]) => createPolicy({ mode: 'slack', allow });

  it('lets nothing through to loopback from Slack, by address or by name', async () => {
    const server = await answering(UNAUTHORIZED);
    const records: RequestRecord[] = [];
    const door = keep(openDoor({ policy: slack(), resolver: async () => ['127.0.0.1'], onRequest: (record) => records.push(record) }));

    const literal = await door.send(get(server.port), toTarget);
    const named = await door.send({ method: 'GET', url: `http://a.example.com:${server.port}/SECRET`, headers: [] }, toTarget);

    expect(literal).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard', code: 'ADDRESS_REFUSED' } });
    expect(named).toMatchObject({
      ok: false,
      failure: { kind: 'refused-by-guard', message: expect.stringContaining('WHY401_ALLOW_NETWORKS') },
    });
    expect(server.received).toEqual([]);
    expect(records.map(({ host, outcome }) => [host, outcome])).toEqual([
      ['127.0.0.1', 'ADDRESS_REFUSED'],
      ['a.example.com', 'ADDRESS_REFUSED'],
    ]);
    expect(JSON.stringify(records)).not.toContain('SECRET');
  });

  it('refuses a name of which one address is bad', async () => {
    const server = await answering(UNAUTHORIZED);
    const door = keep(openDoor({ policy: slack('127.0.0.1'), resolver: async () => ['127.0.0.1', '10.0.0.1'] }));

    const result = await door.send({ method: 'GET', url: `http://a.example.com:${server.port}/`, headers: [] }, toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard' } });
    expect(server.received).toEqual([]);
  });

  it('asks once in a run and dials what was judged: a name that answers otherwise later changes nothing (rebinding)', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);
    const answers = [['127.0.0.1'], ['10.0.0.8']];
    let asked = 0;
    const resolver = async () => answers[asked++] ?? [];
    const door = keep(openDoor({ policy: slack('127.0.0.1'), resolver }));
    const request = { method: 'GET', url: `http://rebind.example.com:${server.port}/`, headers: [] };

    const first = await door.send(request, toTarget);
    const second = await door.send(request, toTarget);

    expect(asked).toBe(1);
    expect(first).toMatchObject({ ok: true, remoteAddress: '127.0.0.1' });
    expect(second).toMatchObject({ ok: true, remoteAddress: '127.0.0.1' });
  });

  it('tries the other address of a name when the first is dead', async () => {
    const server = await answering(`${UNAUTHORIZED}Content-Length: 0\r\n\r\n`);
    const door = keep(openDoor({ resolver: async () => ['127.0.0.2', '127.0.0.1'] }));

    const result = await door.send({ method: 'GET', url: `http://two.example.com:${server.port}/`, headers: [] }, toTarget);

    expect(result).toMatchObject({ ok: true, remoteAddress: '127.0.0.1' });
  });

  it.each([
    ['a name that does not exist', 'ENOTFOUND', 'The name gone.example.com does not exist in DNS.'],
    ['a resolver in trouble', 'EAI_AGAIN', 'The name gone.example.com could not be looked up: the name server did not answer.'],
  ])('%s is a failure of DNS', async (_what, code, message) => {
    const resolver = () => Promise.reject(Object.assign(new Error('x'), { code }));

    const result = await keep(openDoor({ resolver })).send({ method: 'GET', url: 'http://gone.example.com/', headers: [] }, toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'dns', code, message } });
  });

  it('names a closed port', async () => {
    const server = await rawServer(() => {});
    await server.close();

    const result = await keep(openDoor()).send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'connect', code: 'ECONNREFUSED' } });
  });

  it('lookup shows every address with its verdict and connects to nothing', async () => {
    const door = keep(openDoor({ policy: slack(), resolver: async () => ['93.184.216.34', '::1'] }));

    const result = await door.lookup('Mixed.example.com');

    expect(result).toMatchObject({ host: 'mixed.example.com', ok: true, code: null });
    expect(result.addresses.map(({ address, family, allowed }) => [address, family, allowed])).toEqual([
      ['93.184.216.34', 4, true],
      ['::1', 6, false],
    ]);
  });

  it('does not look up what the guard refuses by its name', async () => {
    let asked = 0;
    const resolver = async () => {
      asked += 1;
      return ['10.0.0.1'];
    };

    const result = await keep(openDoor({ policy: slack(), resolver })).lookup('vault.internal');

    expect([asked, result.ok, result.addresses]).toEqual([0, true, []]);
  });
});
