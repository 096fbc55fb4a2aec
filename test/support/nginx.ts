import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeyPair, makeCertificates } from '../net/certificates.ts';
import { freePorts, launch, type Running, whichOrLeaveOut } from './launch.ts';

export interface Nginx extends Running {
  readonly origins: Readonly<
    Record<'nginx' | 'nginx-new-home' | 'tls' | 'tls-expired' | 'tls-other-name' | 'tls-self-signed' | 'tls-client', string>
  >;
  /** PEM of the authority behind the certificates. */
  readonly ca: string;
}

interface Behind {
  readonly folder: string;
  /** The JWT-checking API that stands behind /stripping/ and /passing/. */
  readonly api: string;
  readonly issuer: string;
  /** Nothing listens here. */
  readonly nowhere: string;
}

/** nginx with Basic, proxying, redirects and TLS; null (after one line) where nginx or openssl is missing. */
export async function startNginx(behind: Behind): Promise<Nginx | null> {
  const command = whichOrLeaveOut('nginx', 'scenarios with nginx');
  if (command === null || whichOrLeaveOut('openssl', 'scenarios with nginx and its certificates') === null) return null;
  const ports = await freePorts(7);
  const [plain = 0, newHome = 0, tls = 0, expired = 0, otherName = 0, selfSigned = 0, client = 0] = ports;
  const certificates = makeCertificates();
  const folder = join(behind.folder, 'nginx');
  await writePages(folder);
  await writeFile(join(folder, 'ca.pem'), certificates.ca);
  const tlsServers = [
    await tlsServer({ folder, name: 'good', port: tls, pair: certificates.server }),
    await tlsServer({ folder, name: 'expired', port: expired, pair: certificates.expired }),
    await tlsServer({ folder, name: 'other-name', port: otherName, pair: certificates.otherName }),
    await tlsServer({ folder, name: 'self-signed', port: selfSigned, pair: certificates.selfSigned }),
    await tlsServer({
      folder,
      name: 'client',
      port: client,
      pair: certificates.server,
      more: `ssl_client_certificate ${folder}/ca.pem; ssl_verify_client on;`,
    }),
  ];
  const servers = [mainServer({ ...behind, folder, plain, newHome, tls }), newHomeServer(folder, newHome), ...tlsServers];
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, servers));
  const running = await launch({
    command,
    args: ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')],
    port: plain,
  });
  return {
    ...running,
    ca: certificates.ca,
    origins: {
      nginx: `http://127.0.0.1:${plain}`,
      'nginx-new-home': `http://127.0.0.1:${newHome}`,
      tls: `https://localhost:${tls}`,
      'tls-expired': `https://localhost:${expired}`,
      'tls-other-name': `https://localhost:${otherName}`,
      'tls-self-signed': `https://localhost:${selfSigned}`,
      'tls-client': `https://localhost:${client}`,
    },
  };
}

const SIGN_IN =
  '<!doctype html><title>Sign in</title><h1>Sign in to the portal</h1><form method=post><input name=user><input type=password name=pass></form>';

async function writePages(folder: string): Promise<void> {
  await mkdir(join(folder, 'pages', 'new'), { recursive: true });
  await writeFile(join(folder, 'users'), 'ada:{PLAIN}correct-horse\n');
  await writeFile(join(folder, 'pages', 'report.json'), '{"report":"ok"}\n');
  await writeFile(join(folder, 'pages', 'new', 'report.json'), '{"report":"moved"}\n');
  await writeFile(join(folder, 'pages', 'sign-in.html'), SIGN_IN);
}

const configuration = (folder: string, servers: readonly string[]): string => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 128; }
http {
  access_log off;
  types { application/json json; text/html html; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  ${servers.join('\n')}
}
`;

const basic = (folder: string): string => `auth_basic "Reports"; auth_basic_user_file ${folder}/users;`;

interface MainServer extends Behind {
  readonly plain: number;
  readonly newHome: number;
  readonly tls: number;
}

const mainServer = ({ folder, api, issuer, nowhere, plain, newHome, tls }: MainServer): string => `server {
  listen 127.0.0.1:${plain};
  root ${folder}/pages;
  location /reports/ { alias ${folder}/pages/; ${basic(folder)} }
  location = /short { return 301 $scheme://$http_host/reports/report.json; }
  location /moved/ { return 301 http://localhost:${newHome}/report.json; }
  location /to-https/ { return 302 https://localhost:${tls}/report.json; }
  location = /docs { return 302 /public/report.json; }
  location /public/ { alias ${folder}/pages/; }
  location /stripping/ { proxy_pass ${api}/; proxy_set_header Authorization ""; }
  location /passing/ { proxy_pass ${api}/; }
  location /down/ { proxy_pass ${nowhere}/; }
  location /portal/ { return 302 ${issuer}/auth?client_id=portal&response_type=code&scope=openid&redirect_uri=https%3A%2F%2Fportal.shop.example%2Fcallback; }
  location /wall/ { try_files /sign-in.html =404; }
  location = /sign-in.html { }
  location / { return 404; }
}`;

const newHomeServer = (folder: string, port: number): string => `server {
  listen 127.0.0.1:${port};
  root ${folder}/pages/new;
  location / { ${basic(folder)} }
}`;

interface TlsServer {
  readonly folder: string;
  readonly name: string;
  readonly port: number;
  readonly pair: KeyPair;
  readonly more?: string;
}

async function tlsServer({ folder, name, port, pair, more = '' }: TlsServer): Promise<string> {
  await writeFile(join(folder, `${name}.pem`), pair.cert);
  await writeFile(join(folder, `${name}.key`), pair.key, { mode: 0o600 });
  return `server {
  listen 127.0.0.1:${port} ssl;
  ssl_certificate ${folder}/${name}.pem;
  ssl_certificate_key ${folder}/${name}.key;
  ${more}
  root ${folder}/pages;
  location / { ${basic(folder)} }
}`;
}
