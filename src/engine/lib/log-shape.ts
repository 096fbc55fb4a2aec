import type { Weight } from '../cause.ts';
import type { LogEntry } from './log-line.ts';
import { asUtc, durationInWords } from './time.ts';

/** What one client did, in the order of the log. Times in epoch seconds. */
export interface ClientRecord {
  /** Its address, else its user or agent. */
  readonly name: string;
  readonly agent: string | null;
  /** Different user names it was refused under. */
  readonly users: number;
  readonly accepted: number;
  /** Refused sign-ins: 401 with a user name, or of a POST to a sign-in path. */
  readonly named: number;
  /** Other answers 401. */
  readonly anonymous: number;
  /** Of these, followed by a success with a user name. */
  readonly answered: number;
  /** Of these, followed by nothing yet. */
  readonly open: number;
  readonly firstRefused: number | null;
  readonly lastRefused: number | null;
  /** Successes before the first and after the last refusal. */
  readonly acceptedBefore: number;
  readonly acceptedAfter: number;
  /** The first path that was refused. */
  readonly path: string | null;
}

export type ShapeKind =
  | 'brute-force'
  | 'expiry-storm'
  | 'wrong-credentials'
  | 'no-credentials'
  | 'rate-limited'
  | 'forbidden'
  | 'proxy'
  | 'server-errors'
  | 'healthy'
  | 'unclear';

/** What the refusals of a log look like as a whole, how sure that is, and why in one sentence. */
export interface LogShape {
  readonly kind: ShapeKind;
  readonly weight: Exclude<Weight, 'against'>;
  readonly why: string;
}

/** Nobody mistypes a password this often. */
const MANY = 20;
const SOME = 10;
const MANY_NAMES = 5;
/** A program with an old password repeats one name at leisure; who guesses does not wait so long between two tries. Seconds. */
const LEISURE = 20;
const STORM_CLIENTS = 3;
const HEALTH_PATH = /^\/(?:.{0,40}\/)?(?:health[a-z]*|live[a-z]*|ready[a-z]*|ping|status|up|alive|actuator.*|metrics|nagios)\/?$/i;
const HEALTH_AGENT =
  /kube-probe|HealthCheck|GoogleHC|Uptime|Pingdom|StatusCake|check_http|blackbox|Prometheus|Consul Health|Zabbix|nagios|haproxy|Monitor/i;

type Judge = (entries: readonly LogEntry[], clients: readonly ClientRecord[]) => LogShape | null;

/** The first shape that fits, the most specific first. */
export function shapeOf(entries: readonly LogEntry[], clients: readonly ClientRecord[]): LogShape {
  const judges: readonly Judge[] = [
    bruteForce,
    rateLimited,
    expiryStorm,
    ordinaryChallenge,
    wrongCredentials,
    noCredentials,
    otherRefusals,
    healthy,
  ];
  for (const judge of judges) {
    const shape = judge(entries, clients);
    if (shape !== null) return shape;
  }
  return { kind: 'unclear', weight: 'hint', why: 'The lines of the log show no pattern.' };
}

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const withStatus = (entries: readonly LogEntry[], fits: (status: number) => boolean): number =>
  entries.filter(({ status }) => fits(status)).length;
const sum = (clients: readonly ClientRecord[], what: (client: ClientRecord) => number): number =>
  clients.reduce((total, client) => total + what(client), 0);

const spanOf = ({ firstRefused, lastRefused }: ClientRecord): number =>
  firstRefused === null || lastRefused === null ? 0 : lastRefused - firstRefused;

function bruteForce(_entries: readonly LogEntry[], clients: readonly ClientRecord[]): LogShape | null {
  const [worst] = clients
    .filter((client) => client.named >= SOME && (client.users > 1 || spanOf(client) / client.named <= LEISURE))
    .sort((one, other) => other.named - one.named);
  if (worst === undefined) return null;
  const span = spanOf(worst);
  const under = worst.users === 0 ? '' : `, under ${times(worst.users, 'name', 'names')}`;
  const within = span === 0 ? '' : `, within ${durationInWords(span)}`;
  const why = `${worst.named} sign-ins from ${worst.name} were refused${under}${within}.`;
  if (worst.named >= MANY) return { kind: 'brute-force', weight: 'certain', why };
  return { kind: 'brute-force', weight: worst.users >= MANY_NAMES ? 'strong' : 'likely', why };
}

function rateLimited(entries: readonly LogEntry[]): LogShape | null {
  const slowed = withStatus(entries, (status) => status === 429);
  const refused = withStatus(entries, (status) => status === 401 || status === 403);
  if (slowed < 2 || slowed < refused) return null;
  return { kind: 'rate-limited', weight: 'certain', why: `${slowed} of ${entries.length} requests were answered 429 (too many requests).` };
}

/** Several clients that were let in are refused from about one minute on. */
function expiryStorm(_entries: readonly LogEntry[], clients: readonly ClientRecord[]): LogShape | null {
  const fell = clients.filter(
    ({ acceptedBefore, acceptedAfter, named, anonymous, answered }) =>
      acceptedBefore > 0 && acceptedAfter === 0 && named + anonymous - answered > 0,
  );
  const still = clients.filter(
    (client) => !fell.includes(client) && client.acceptedAfter + client.accepted > 0 && client.named + client.anonymous === 0,
  );
  if (fell.length < STORM_CLIENTS || fell.length < still.length) return null;
  const begun = Math.min(...fell.map(({ firstRefused }) => firstRefused ?? Number.POSITIVE_INFINITY));
  const when = Number.isFinite(begun)
    ? ` from ${asUtc(Math.floor(begun / 60) * 60)?.slice(0, 16) ?? 'one minute'} UTC on`
    : ' from one moment on';
  return {
    kind: 'expiry-storm',
    weight: 'strong',
    why: `${fell.length} clients that were let in before are refused${when}: what they share (a token, a key, a session) ran out.`,
  };
}

function ordinaryChallenge(entries: readonly LogEntry[], clients: readonly ClientRecord[]): LogShape | null {
  const [asked, answered] = [sum(clients, ({ anonymous }) => anonymous), sum(clients, (client) => client.answered)];
  if (asked === 0 || sum(clients, ({ named }) => named) > 0 || asked > answered || withStatus(entries, (status) => status >= 403) > 0)
    return null;
  return {
    kind: 'healthy',
    weight: 'strong',
    why: `Each of the ${asked} answers 401 is followed by a success of the same client: the ordinary challenge.`,
  };
}

function wrongCredentials(_entries: readonly LogEntry[], clients: readonly ClientRecord[]): LogShape | null {
  const failing = clients.filter(({ named }) => named > 0).sort((one, other) => other.named - one.named);
  const [worst] = failing;
  const named = sum(failing, (client) => client.named);
  if (worst === undefined || named * 2 < sum(clients, ({ anonymous, answered }) => anonymous - answered)) return null;
  const others = failing.length === 1 ? '' : `, and from ${times(failing.length - 1, 'other client', 'other clients')}`;
  const ended =
    worst.acceptedAfter > 0 ? ', then one was accepted' : worst.accepted === 0 && worst.named >= 3 ? ', and never one accepted' : '';
  return {
    kind: 'wrong-credentials',
    weight: 'strong',
    why: `${times(worst.named, 'sign-in', 'sign-ins')} from ${worst.name} ${worst.named === 1 ? 'was' : 'were'} refused${ended}${others}.`,
  };
}

function noCredentials(entries: readonly LogEntry[], clients: readonly ClientRecord[]): LogShape | null {
  const failing = clients.filter(({ anonymous, answered }) => anonymous > answered).sort((one, other) => other.anonymous - one.anonymous);
  const [worst] = failing;
  if (worst === undefined) return null;
  const count = sum(failing, ({ anonymous, answered }) => anonymous - answered);
  const check = HEALTH_AGENT.test(worst.agent ?? '') || HEALTH_PATH.test(worst.path ?? '');
  // Where the log shows users at all, "-" means that none was sent; a Bearer token never shows.
  const usersShown = entries.some(({ user }) => user !== null);
  const worked = worst.acceptedBefore > 0;
  const who = `${worst.name}${check ? ` (a health check${worst.path === null ? '' : ` of ${worst.path}`})` : ''}`;
  const why = `${times(count, 'request', 'requests')} without a user ${count === 1 ? 'was' : 'were'} answered 401, most of them from ${who}.`;
  if (check || usersShown) return { kind: 'no-credentials', weight: 'strong', why };
  return { kind: 'no-credentials', weight: worked ? 'hint' : 'likely', why };
}

function otherRefusals(entries: readonly LogEntry[]): LogShape | null {
  const count = (status: number): number => withStatus(entries, (one) => one === status);
  if (count(407) > 0) return { kind: 'proxy', weight: 'strong', why: `${times(count(407), 'request', 'requests')} got 407 from a proxy.` };
  if (count(403) > 0) return { kind: 'forbidden', weight: 'likely', why: `${times(count(403), 'request', 'requests')} got 403, none 401.` };
  const failed = withStatus(entries, (status) => status >= 500);
  return failed === 0
    ? null
    : { kind: 'server-errors', weight: 'strong', why: `${times(failed, 'request', 'requests')} failed with 5xx, none was refused.` };
}

function healthy(entries: readonly LogEntry[]): LogShape | null {
  if (withStatus(entries, (status) => status === 401 || status === 403 || status === 407 || status >= 500) > 0) return null;
  return { kind: 'healthy', weight: 'certain', why: `None of the ${times(entries.length, 'request', 'requests')} in the log was refused.` };
}
