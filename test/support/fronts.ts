import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { freePorts, launch, listen, type Running, whichOrLeaveOut } from './launch.ts';

/** Servers in front of an application: each refuses by itself at one port and lets the application refuse at another. */
export interface Fronts extends Running {
  /** 'nginx-guards' → http://127.0.0.1:…; fronts that are not installed are missing. */
  readonly origins: Readonly<Record<string, string>>;
}

const sha = (password: string): string => `{SHA}${createHash('sha1').update(password).digest('base64')}`;

/** /json, /text, /page and /basic refuse in these forms, /auth in two words; all else is unknown. Under the host "guarded" everything is refused. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const refuse = (type: string, body: string, challenge = 'Bearer realm="orders"') =>
    response.writeHead(401, { 'Content-Type': type, 'WWW-Authenticate': challenge }).end(body);
  const path = request.url ?? '';
  if (request.headers['x-guarded'] !== undefined) refuse('application/json', '{"error":"unauthorized"}');
  else if (path.startsWith('/json')) refuse('application/json', '{"error":"unauthorized"}');
  else if (path.startsWith('/text')) refuse('text/plain', 'Unauthorized');
  else if (path.startsWith('/page')) refuse('text/html', '<!doctype html><title>Shop</title><h1>Please sign in to the shop</h1>');
  else if (path.startsWith('/basic')) refuse('text/plain', 'Unauthorized', 'Basic realm="Shop"');
  else if (path.startsWith('/auth')) refuse('text/plain', 'no session', 'Bearer');
  else response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"error":"not found"}');
}

/** Starts what is installed; one line for each that is not. */
export async function startFronts(folder: string): Promise<Fronts> {
  const application = await listen(createServer(answer));
  const api = `127.0.0.1:${application.port}`;
  const started: (Running & { readonly origins: Record<string, string> })[] = [];
  for (const start of [nginx, apache, haproxy, caddy, varnish, squid]) {
    const one = await start(folder, api);
    if (one !== null) started.push(one);
  }
  return {
    origins: { application: `http://${api}`, ...Object.assign({}, ...started.map(({ origins }) => origins)) },
    stop: async () => {
      await Promise.all(started.map((one) => one.stop()));
      await application.stop();
    },
  };
}

const at = (port: number): string => `http://127.0.0.1:${port}`;

async function nginx(within: string, api: string) {
  const command = whichOrLeaveOut('nginx', 'fronts of nginx');
  if (command === null) return null;
  const folder = join(within, 'nginx-front');
  await mkdir(join(folder, 'temp'), { recursive: true });
  await writeFile(join(folder, 'users'), `ada:${sha('secret')}\n`);
  const [guards = 0, passes = 0, asks = 0, denies = 0, returns = 0, guarded = 0] = await freePorts(6);
  const server = (port: number, rules: string): string => `server { listen 127.0.0.1:${port}; ${rules} }`;
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp;`).join(' ');
  const servers = [
    server(guards, `auth_basic "Shop"; auth_basic_user_file ${folder}/users; location / { proxy_pass http://${api}; }`),
    server(passes, `location / { proxy_pass http://${api}; }`),
    server(asks, `location / { auth_request /auth; proxy_pass http://${api}; } location = /auth { internal; proxy_pass http://${api}; }`),
    server(denies, `location / { deny all; }`),
    server(returns, `default_type application/json; location / { return 401 '{"error":"unauthorized"}'; }`),
    server(guarded, `location / { proxy_set_header X-Guarded yes; proxy_pass http://${api}; }`),
  ];
  const configuration = `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${temp} ${servers.join(' ')} }`;
  await writeFile(join(folder, 'nginx.conf'), configuration);
  const running = await launch({
    command,
    args: ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')],
    port: guarded,
  });
  const origins = {
    'nginx-guards': at(guards),
    'nginx-passes': at(passes),
    'nginx-asks': at(asks),
    'nginx-denies': at(denies),
    'nginx-returns': at(returns),
    'nginx-guarded': at(guarded),
  };
  return { ...running, origins };
}

const MODULES = ['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'authz_host', 'authn_file', 'auth_basic', 'proxy', 'proxy_http'];

async function apache(within: string, api: string) {
  const command = whichOrLeaveOut('apache2', 'fronts of Apache');
  if (command === null) return null;
  const folder = join(within, 'apache-front');
  const [guards = 0, passes = 0, denies = 0] = await freePorts(3);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'users'), `ada:${sha('secret')}\n`);
  const host = (port: number, rules: string): string =>
    `Listen 127.0.0.1:${port}\n<VirtualHost 127.0.0.1:${port}>\nProxyPass / http://${api}/\n<Location />\n${rules}\n</Location>\n</VirtualHost>`;
  const configuration = `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
User www-data
Group www-data
ErrorLog ${folder}/error.log
StartServers 1
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${host(guards, `AuthType Basic\nAuthName Shop\nAuthUserFile ${folder}/users\nRequire valid-user`)}
${host(passes, 'Require all granted')}
${host(denies, 'Require all denied')}
`;
  await writeFile(join(folder, 'apache.conf'), configuration);
  const running = await launch({ command, args: ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], port: denies });
  return { ...running, origins: { 'apache-guards': at(guards), 'apache-passes': at(passes), 'apache-denies': at(denies) } };
}

async function haproxy(within: string, api: string) {
  const command = whichOrLeaveOut('haproxy', 'fronts of HAProxy');
  if (command === null) return null;
  const [guards = 0, passes = 0, denies = 0] = await freePorts(3);
  const file = join(within, 'haproxy-front.cfg');
  await writeFile(
    file,
    `global
  maxconn 64
defaults
  mode http
  timeout connect 2s
  timeout client 5s
  timeout server 5s
userlist people
  user ada insecure-password secret
frontend guards
  bind 127.0.0.1:${guards}
  http-request auth realm Shop unless { http_auth(people) }
  default_backend api
frontend passes
  bind 127.0.0.1:${passes}
  default_backend api
frontend denies
  bind 127.0.0.1:${denies}
  http-request deny
  default_backend api
backend api
  server api ${api}
`,
  );
  const running = await launch({ command, args: ['-db', '-f', file], port: denies });
  return { ...running, origins: { 'haproxy-guards': at(guards), 'haproxy-passes': at(passes), 'haproxy-denies': at(denies) } };
}

async function caddy(within: string, api: string) {
  const command = whichOrLeaveOut('caddy', 'fronts of Caddy');
  if (command === null) return null;
  const [guards = 0, passes = 0] = await freePorts(2);
  const file = join(within, 'Caddyfile');
  // bcrypt of "secret", by caddy hash-password.
  const hash = '$2a$14$U7D3hsF2/5GsmGQB.vfBYete1sxqFgvznHck3Wiqzp9jKCjIRYO8y';
  await writeFile(
    file,
    `{
  admin off
  auto_https off
  storage file_system ${within}/caddy
}
http://127.0.0.1:${guards} {
  basicauth {
    ada ${hash}
  }
  reverse_proxy ${api}
}
http://127.0.0.1:${passes} {
  reverse_proxy ${api}
}
`,
  );
  const running = await launch({ command, args: ['run', '--config', file, '--adapter', 'caddyfile'], port: passes, env: { HOME: within } });
  return { ...running, origins: { 'caddy-guards': at(guards), 'caddy-passes': at(passes) } };
}

async function varnish(within: string, api: string) {
  const command = whichOrLeaveOut('varnishd', 'fronts of Varnish');
  if (command === null) return null;
  const [port = 0] = await freePorts(1);
  const [host = '', backend = ''] = api.split(':');
  const file = join(within, 'front.vcl');
  await writeFile(
    file,
    `vcl 4.1; backend api { .host = "${host}"; .port = "${backend}"; } sub vcl_recv { if (req.url ~ "^/guarded") { return (synth(401)); } return (pass); }`,
  );
  await chmod(within, 0o755);
  const running = await launch({
    command,
    args: ['-F', '-n', join(within, 'varnish'), '-a', `127.0.0.1:${port}`, '-f', file, '-s', 'malloc,8m'],
    port,
  });
  return { ...running, origins: { varnish: at(port) } };
}

async function squid(within: string, api: string) {
  const command = whichOrLeaveOut('squid', 'fronts of Squid');
  if (command === null) return null;
  const folder = join(within, 'squid-front');
  const [port = 0] = await freePorts(1);
  await mkdir(folder, { recursive: true });
  await chmod(within, 0o755);
  await chmod(folder, 0o777);
  const [host = '', peer = ''] = api.split(':');
  const configuration = `http_port 127.0.0.1:${port} accel defaultsite=shop.example
visible_hostname cache.shop.example
pid_filename ${folder}/pid
cache_log ${folder}/cache.log
access_log none
coredump_dir ${folder}
cache deny all
pinger_enable off
dns_nameservers 127.0.0.1
shutdown_lifetime 0 seconds
cache_peer ${host} parent ${peer} 0 no-query originserver name=api
acl inside urlpath_regex ^/inside
http_access deny inside
http_access allow all
`;
  await writeFile(join(folder, 'squid.conf'), configuration);
  const running = await launch({ command, args: ['-N', '-f', join(folder, 'squid.conf')], port });
  return { ...running, origins: { squid: at(port) } };
}
