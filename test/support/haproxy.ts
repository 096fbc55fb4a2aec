import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, launch, type Running, whichOrLeaveOut } from './launch.ts';

export interface Haproxy extends Running {
  readonly origin: string;
}

/** A load balancer with its own Basic at /stats-api, and a path that deletes Authorization; null (after one line) where it is missing. */
export async function startHaproxy(within: { readonly folder: string; readonly api: string }): Promise<Haproxy | null> {
  const command = whichOrLeaveOut('haproxy', 'scenarios with HAProxy');
  if (command === null) return null;
  const folder = join(within.folder, 'haproxy');
  const [port = 0] = await freePorts(1);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'haproxy.cfg'), configuration(port, new URL(within.api).host));
  const running = await launch({ command, args: ['-db', '-f', join(folder, 'haproxy.cfg')], port });
  return { ...running, origin: `http://127.0.0.1:${port}` };
}

const configuration = (port: number, api: string): string => `
global
  maxconn 64
defaults
  mode http
  timeout connect 2s
  timeout client 5s
  timeout server 5s
userlist people
  user ada insecure-password correct-horse
frontend shop
  bind 127.0.0.1:${port}
  acl guarded path_beg /guarded
  acl known http_auth(people)
  http-request auth realm Warehouse if guarded !known
  http-request return status 200 content-type application/json string "{}" if guarded
  http-request del-header Authorization if { path_beg /legacy }
  http-request replace-path /legacy(.*) \\1
  default_backend api
backend api
  server api ${api}
`;
