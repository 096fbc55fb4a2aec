/** One refused sign-in as a server log shows it. */
export interface LoggedAttempt {
  readonly address: string;
  readonly user: string | null;
  /** True where the server let it in. */
  readonly accepted: boolean;
}

/** What one address did, in the order of the log. */
export interface AddressRecord {
  readonly address: string;
  readonly failures: number;
  readonly users: number;
}

const MOST_LINES = 50_000;
/** Common and combined log format: address ident user [time] "request" status. */
const ACCESS = /^(\S{2,60}) \S{1,60} (\S{1,120}) \[[^\]]{10,40}\] "[^"]{0,4000}" (\d{3}) /;
/** nginx: user "x": password mismatch, client: 192.0.2.1 */
const NGINX_ERROR = /user "([^"]{0,120})"(?:: password mismatch| was not found in "[^"]{0,300}").{0,20}client: ([0-9a-fA-F.:]{2,45})/;
/** Apache: [client 192.0.2.1:5000] AH01617: user alice: authentication failure */
const APACHE_ERROR =
  /\[client ([0-9a-fA-F.:]{2,50}?)(?::\d{1,5})?\] (?:AH0161[78]: )?user (\S{1,120}?):? (?:not found|authentication failure|password mismatch)/i;
/** sshd and PAM in syslog. */
const SYSLOG =
  /(?:Failed password for (?:invalid user )?(\S{1,120})|authentication failure;.{0,200}user=(\S{1,120})).{0,60}?(?:from|rhost=) ?([0-9a-fA-F.:]{2,45})/;

/** The sign-in attempts in a server log; lines of other kinds are passed over. */
export function attemptsIn(text: string): readonly LoggedAttempt[] {
  return text.split('\n', MOST_LINES).flatMap((line): LoggedAttempt[] => {
    const short = line.slice(0, 4000).trim();
    const access = ACCESS.exec(short);
    if (access !== null) return fromAccess(access[1] ?? '', access[2] ?? '-', Number(access[3]));
    const nginx = NGINX_ERROR.exec(short);
    if (nginx !== null) return [{ address: nginx[2] ?? '', user: nginx[1] ?? null, accepted: false }];
    const apache = APACHE_ERROR.exec(short);
    if (apache !== null) return [{ address: apache[1] ?? '', user: apache[2] ?? null, accepted: false }];
    const syslog = SYSLOG.exec(short);
    return syslog === null ? [] : [{ address: syslog[3] ?? '', user: syslog[1] ?? syslog[2] ?? null, accepted: false }];
  });
}

function fromAccess(address: string, user: string, status: number): LoggedAttempt[] {
  const name = user === '-' ? null : user;
  if (status === 401 || status === 403) return [{ address, user: name, accepted: false }];
  return status < 400 ? [{ address, user: name, accepted: true }] : [];
}

/** Failures that name a user, by address, the most first. A request without a user name tried no password. */
export function failuresByAddress(attempts: readonly LoggedAttempt[]): readonly AddressRecord[] {
  const records = new Map<string, { failures: number; users: Set<string> }>();
  for (const { address, user, accepted } of attempts) {
    if (accepted || user === null) continue;
    const record = records.get(address) ?? { failures: 0, users: new Set<string>() };
    record.failures += 1;
    record.users.add(user);
    records.set(address, record);
  }
  return [...records]
    .map(([address, { failures, users }]) => ({ address, failures, users: users.size }))
    .sort((one, other) => other.failures - one.failures);
}
