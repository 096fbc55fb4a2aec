import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

export interface Certificates {
  readonly ca: string;
  readonly server: KeyPair;
  readonly expired: KeyPair;
  readonly otherName: KeyPair;
  readonly selfSigned: KeyPair;
  readonly client: KeyPair;
}

/** True where the openssl command is there; tests that need it say in one line that they were left out. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A throw-away authority and what it signs, made by openssl for each run: no key is kept in the repository. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'why401-certificates-'));
  const path = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(path(name), 'utf8');
  const run = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const selfSign = (name: string, subject: string, ...more: string[]): void =>
    run('req', '-x509', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', '2', '-subj', subject, ...more);
  const sign = (name: string, altNames: string, ...dates: string[]): KeyPair => {
    writeFileSync(path(`${name}.ext`), `subjectAltName=${altNames}\n`);
    run('req', '-new', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    const dated = dates.length > 0 ? dates : ['-days', '2'];
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.pem`,
      ...dated,
    );
    return { cert: read(`${name}.pem`), key: read(`${name}.key`) };
  };
  try {
    selfSign('ca', '/CN=why401 test authority', '-addext', 'basicConstraints=critical,CA:TRUE');
    selfSign('self', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1');
    return {
      ca: read('ca.pem'),
      server: sign('server', 'DNS:localhost,IP:127.0.0.1'),
      expired: sign('expired', 'DNS:localhost', '-days', '-1'),
      otherName: sign('other', 'DNS:other.example.com'),
      selfSigned: { cert: read('self.pem'), key: read('self.key') },
      client: sign('client', 'DNS:client'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
