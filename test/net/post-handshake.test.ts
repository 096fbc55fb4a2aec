import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '../../src/engine/case.ts';
import type { SendResult } from '../../src/engine/net.ts';
import type { RequestRecord } from '../../src/net/index.ts';
import { freePorts, launch, type Running, whichOrLeaveOut } from '../support/launch.ts';
import { hasOpenssl, makeCertificates } from './certificates.ts';
import { openDoor, toTarget } from './servers.ts';

const command = hasOpenssl() ? whichOrLeaveOut('apache2', 'client certificates after the handshake') : null;
const suite = command === null ? describe.skip : describe;

suite('Apache that asks for the client certificate after the TLS 1.3 handshake', () => {
  const pki = makeCertificates();
  const mutual: Connection = { ca: pki.ca, clientCertificate: pki.client.cert, clientKey: pki.client.key };
  let folder: string;
  let port = 0;
  let running: Running;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'why401-apache-'));
    // Apache's workers are www-data.
    await chmod(folder, 0o755);
    [port = 0] = await freePorts(1);
    const files = { 'ca.pem': pki.ca, 'server.pem': pki.server.cert, 'server.key': pki.server.key, 'index.html': 'in\n' };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'apache.conf'), configuration(folder, port));
    running = await launch({ command: command ?? '', args: ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], port });
  });
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async (connection: Connection, paths: readonly string[], target = 12) => {
    const records: RequestRecord[] = [];
    const door = openDoor({ connection, budget: { target, issuer: 0 }, onRequest: (record) => records.push(record) });
    const results: SendResult[] = [];
    for (const path of paths)
      results.push(await door.send({ method: 'GET', url: `https://localhost:${port}${path}`, headers: [] }, toTarget));
    await door.close();
    return { statuses: results.map((result) => (result.ok ? result.response.status : result.failure.code)), requests: records.length };
  };

  it('lets the certificate in: once more in TLS 1.2, and in that at once from then on', async () => {
    expect(await ask(mutual, ['/late/index.html'])).toEqual({ statuses: [200], requests: 2 });
    expect(await ask(mutual, ['/late/index.html', '/late/index.html'])).toEqual({ statuses: [200, 200], requests: 3 });
  });

  it('gives the refusal as it came where no certificate is there or the budget is spent', async () => {
    expect(await ask({ ca: pki.ca }, ['/late/index.html'])).toEqual({ statuses: [403], requests: 1 });
    expect(await ask(mutual, ['/late/index.html'], 1)).toEqual({ statuses: [403], requests: 1 });
  });

  it('asks once where a 403 has other reasons', async () => {
    expect(await ask(mutual, ['/never/index.html', '/index.html'])).toEqual({ statuses: [403, 200], requests: 2 });
  });
});

const configuration = (folder: string, port: number): string => `
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Listen 127.0.0.1:${port}
User www-data
Group www-data
ErrorLog ${folder}/error.log
StartServers 1
${['mpm_event', 'authz_core', 'alias', 'ssl'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
DocumentRoot ${folder}
SSLEngine on
SSLCertificateFile ${folder}/server.pem
SSLCertificateKeyFile ${folder}/server.key
SSLCACertificateFile ${folder}/ca.pem
Alias /late ${folder}
Alias /never ${folder}
<Directory ${folder}>
  Require all granted
</Directory>
<Location /late>
  SSLVerifyClient require
</Location>
<Location /never>
  Require all denied
</Location>
`;
