import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, launch, type Running, whichOrLeaveOut } from './launch.ts';

export interface Squid extends Running {
  /** host:port of the proxy. */
  readonly address: string;
}

/** A forward proxy that wants a password; null (after one line) where it is missing. */
export async function startSquid(within: { readonly folder: string }): Promise<Squid | null> {
  const command = whichOrLeaveOut('squid', 'scenarios with Squid');
  if (command === null) return null;
  const folder = join(within.folder, 'squid');
  const [port = 0] = await freePorts(1);
  await mkdir(folder, { recursive: true });
  // Started by root, Squid goes on as a user of its own and writes its files as that user.
  await chmod(folder, 0o777);
  await writeFile(join(folder, 'users'), `ada:${createHash('md5').update('outbound').digest('hex')}\n`);
  await writeFile(join(folder, 'squid.conf'), configuration(folder, port));
  const running = await launch({ command, args: ['-N', '-f', join(folder, 'squid.conf')], port });
  return { ...running, address: `127.0.0.1:${port}` };
}

const configuration = (folder: string, port: number): string => `
http_port 127.0.0.1:${port}
visible_hostname proxy.shop.example
pid_filename ${folder}/pid
cache_log ${folder}/cache.log
access_log none
coredump_dir ${folder}
cache deny all
pinger_enable off
dns_nameservers 127.0.0.1
shutdown_lifetime 0 seconds
auth_param basic program /usr/lib/squid/basic_ncsa_auth ${folder}/users
auth_param basic realm Outbound
auth_param basic children 1
acl staff proxy_auth REQUIRED
http_access deny !staff
http_access allow all
`;
