import { createServer as createHttp } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { createServer as createPlain } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Connection } from '../../src/engine/case.ts';
import type { Door } from '../../src/net/index.ts';
import { hasOpenssl, makeCertificates } from './certificates.ts';
import { listen, openDoor, type RunningServer, toTarget } from './servers.ts';

const suite = hasOpenssl() ? describe : describe.skip;
if (!hasOpenssl()) process.stderr.write('TLS tests are left out: the openssl command is missing.\n');

suite('TLS', () => {
  const pki = makeCertificates();
  const open: (RunningServer | Door)[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((resource) => resource.close()));
  });

  const start = async (options: ServerOptions, heard: string[] = []): Promise<number> => {
    const server = createServer(options, (request, response) => {
      heard.push(String(request.headers.authorization));
      response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end('no');
    });
    const running = await listen(server);
    open.push(running);
    return running.port;
  };
  const door = (connection: Connection = { ca: pki.ca }): Door => {
    const made = openDoor({ connection });
    open.push(made);
    return made;
  };
  const get = (port: number, host = 'localhost') => ({
    method: 'GET',
    url: `https://${host}:${port}/`,
    headers: [['Authorization', 'Bearer x']] as const,
  });

  it.each(['localhost', '127.0.0.1'])('trusts the given authority besides the default ones (%s)', async (host) => {
    const port = await start(pki.server);

    const result = await door().send(get(port, host), toTarget);

    expect(result).toMatchObject({ ok: true, response: { status: 401, body: 'no' } });
    expect(result.timings.tls).not.toBeNull();
  });

  it.each([
    ['an expired certificate', pki.expired, { ca: pki.ca }, 'CERT_HAS_EXPIRED', 'localhost shows a certificate that has expired.'],
    [
      'a certificate for other names',
      pki.otherName,
      { ca: pki.ca },
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'localhost shows a certificate for other names.',
    ],
    ['a self-signed certificate', pki.selfSigned, {}, 'DEPTH_ZERO_SELF_SIGNED_CERT', 'localhost shows a self-signed certificate.'],
    [
      'an unknown authority',
      pki.server,
      {},
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'localhost does not send the intermediate certificate, or its authority is not trusted here.',
    ],
  ] as const)('sends nothing to a server with %s', async (_what, material, connection, code, message) => {
    const heard: string[] = [];
    const port = await start(material, heard);

    const result = await door(connection).send(get(port), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'tls', code, message } });
    expect(heard).toEqual([]);
  });

  it('goes on when told to (curl -k), yet never for key documents', async () => {
    const port = await start(pki.selfSigned);
    const insecure = door({ insecure: true });

    const target = await insecure.send(get(port), toTarget);
    const issuer = await insecure.send(get(port), { ...toTarget, purpose: 'issuer' });

    expect(target).toMatchObject({ ok: true, response: { status: 401 } });
    expect(issuer).toMatchObject({ ok: false, failure: { kind: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'a missing client certificate is recognised over %s, and a given one is used',
    async (version) => {
      const port = await start({
        ...pki.server,
        ca: pki.ca,
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: version,
        maxVersion: version,
      });

      const missing = await door().send(get(port), toTarget);
      const shake = await door().handshake(`https://localhost:${port}/`);
      const given = await door({ ca: pki.ca, clientCertificate: pki.client.cert, clientKey: pki.client.key }).send(get(port), toTarget);

      expect(missing).toMatchObject({ ok: false, failure: { kind: 'tls', code: expect.stringMatching(/^ERR_SSL_/) } });
      if (version === 'TLSv1.3') expect(missing).toMatchObject({ failure: { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' } });
      expect(shake.clientCertificateRequested).toBe(true);
      expect(given).toMatchObject({ ok: true, response: { status: 401 } });
    },
  );

  it('does not show the client certificate to an issuer', async () => {
    const port = await start({ ...pki.server, ca: pki.ca, requestCert: true, rejectUnauthorized: true });
    const connection = { ca: pki.ca, clientCertificate: pki.client.cert, clientKey: pki.client.key };

    const result = await door(connection).send(get(port), { ...toTarget, purpose: 'issuer' });

    expect(result).toMatchObject({ ok: false, failure: { kind: 'tls' } });
  });

  it('says that a given certificate cannot be used', async () => {
    const port = await start(pki.server);

    const mixed = await door({ ca: pki.ca, clientCertificate: pki.client.cert, clientKey: pki.server.key }).send(get(port), toTarget);
    const broken = await door({ ca: pki.ca, clientCertificate: 'no PEM' }).send(get(port), toTarget);

    const message = 'The given certificate, key or authority could not be used.';
    expect(mixed).toMatchObject({ ok: false, failure: { kind: 'tls', message } });
    expect(broken).toMatchObject({ ok: false, failure: { kind: 'tls', message } });
  });

  it('handshake reads the chain and judges it', async () => {
    const port = await start({ ...pki.expired, cert: pki.expired.cert + pki.ca });

    const result = await door().handshake(`https://localhost:${port}/`);

    expect(result).toMatchObject({
      ok: true,
      authorized: false,
      code: 'CERT_HAS_EXPIRED',
      protocol: 'TLSv1.3',
      clientCertificateRequested: false,
    });
    expect(result.chain.map(({ subject, selfSigned }) => [subject, selfSigned])).toEqual([
      ['CN=expired', false],
      ['CN=why401 test authority', true],
    ]);
    expect(result.chain[0]).toMatchObject({ names: ['localhost'], issuer: 'CN=why401 test authority' });
    expect(Number(result.chain[0]?.validTo) - Number(result.chain[0]?.validFrom)).toBeLessThan(0);
  });

  it('handshake shows what a server says that speaks plain HTTP', async () => {
    const server = await listen(createHttp());
    open.push(server);

    const result = await door().handshake(`https://127.0.0.1:${server.port}/`);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'tls' }, plainAnswer: expect.stringMatching(/^HTTP\/1\.1 400/) });
  });

  it('a handshake without an end is a timeout', async () => {
    const server = await listen(createPlain(() => {}));
    open.push(server);

    const result = await door().send(get(server.port), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'timeout', code: 'TLS_TIMEOUT' } });
  });
});
