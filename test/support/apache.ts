import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, launch, type Running, whichOrLeaveOut } from './launch.ts';

export interface Apache extends Running {
  readonly origin: string;
}

const MODULES = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'authz_groupfile',
  'authn_file',
  'auth_basic',
  'auth_digest',
  'alias',
  'headers',
  'proxy',
  'proxy_http',
];

/** Apache with groups, Digest and a proxy that unsets Authorization; null (after one line) where it is missing. */
export async function startApache(within: { readonly folder: string; readonly api: string }): Promise<Apache | null> {
  const command = whichOrLeaveOut('apache2', 'scenarios with Apache');
  if (command === null) return null;
  const folder = join(within.folder, 'apache');
  const [port = 0] = await freePorts(1);
  await mkdir(join(folder, 'pages'), { recursive: true });
  await writeFile(join(folder, 'pages', 'report.json'), '{"report":"ok"}\n');
  await writeFile(join(folder, 'users'), `ada:${sha('correct-horse')}\ngrace:${sha('compiler')}\n`);
  await writeFile(join(folder, 'digest-users'), `ada:Ledger:${createHash('md5').update('ada:Ledger:correct-horse').digest('hex')}\n`);
  await writeFile(join(folder, 'groups'), 'auditors: grace\n');
  await writeFile(join(folder, 'apache.conf'), configuration({ folder, port, api: within.api }));
  const running = await launch({ command, args: ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], port });
  return { ...running, origin: `http://127.0.0.1:${port}` };
}

/** htpasswd's {SHA} form: enough for a password that is public. */
const sha = (password: string): string => `{SHA}${createHash('sha1').update(password).digest('base64')}`;

const configuration = ({ folder, port, api }: { readonly folder: string; readonly port: number; readonly api: string }): string => `
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Listen 127.0.0.1:${port}
User www-data
Group www-data
ErrorLog ${folder}/error.log
StartServers 1
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
DocumentRoot ${folder}/pages
Alias /audit ${folder}/pages
Alias /ledger ${folder}/pages
<Directory ${folder}/pages>
  Require all granted
</Directory>
<Location /audit>
  AuthType Basic
  AuthName "Audit"
  AuthUserFile ${folder}/users
  AuthGroupFile ${folder}/groups
  AuthzSendForbiddenOnFailure On
  Require group auditors
</Location>
<Location /ledger>
  AuthType Digest
  AuthName "Ledger"
  AuthDigestProvider file
  AuthUserFile ${folder}/digest-users
  Require valid-user
</Location>
ProxyPass /api ${api}
<Location /api>
  RequestHeader unset Authorization
</Location>
`;
