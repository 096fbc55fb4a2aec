import { readJsonLine } from './log-line-json.ts';
import { logTime } from './log-time.ts';

/** One request, or one refused sign-in, as a line of a log shows it. */
export interface LogEntry {
  /** Epoch seconds. */
  readonly at: number | null;
  readonly address: string | null;
  /** The user as logged; null for none ("-"). */
  readonly user: string | null;
  readonly agent: string | null;
  readonly method: string | null;
  /** Without its query, which may hold secrets. */
  readonly path: string | null;
  /** As logged; 401 for a refused sign-in in an error log. */
  readonly status: number;
  /** IIS: the part behind the point of 401.2; else null. */
  readonly substatus: number | null;
}

const LONGEST_LINE = 4000;
const REQUEST = '"(?:([A-Z]{3,12}) )?([^"\\s]{0,3000})[^"]{0,200}"';
const TAIL = ' (\\d{3})(?!\\d)';
/** Common and combined log format; uvicorn's lacks the time, Django's the address. */
const COMMON = new RegExp(
  `(\\S{2,60}) \\S{1,60} ([^\\s"[]{1,120}) \\[([^\\]]{10,40})\\] ${REQUEST}${TAIL}(?: \\S{1,20}(?: "[^"]{0,2000}" "([^"]{0,500})")?)?`,
);
const BARE = new RegExp(
  `(?:(\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9a-f]*:[0-9a-f:]{2,40}\\]?)(?::\\d{1,5})? - )?"([A-Z]{3,12}) (/[^"\\s]{0,3000})[^"]{0,200}"${TAIL}`,
);
const ENVOY = new RegExp(
  `^\\[([^\\]]{19,32})\\] ${REQUEST}${TAIL} \\S{1,60}(?: [^"\\s]{1,60}){0,8}(?: "[^"]{0,300}"){0,2}? "([^"]{0,200})" "([^"]{0,500})"`,
);
const BALANCER = new RegExp(
  `(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,16}Z) \\S{1,200} ([0-9a-fA-F.:]{2,45}):\\d{1,5} \\S{1,60}(?: -?[\\d.]{1,12}){3}${TAIL} \\S{1,4} \\d{1,12} \\d{1,12} ${REQUEST} "([^"]{0,500})"`,
);
const HAPROXY = new RegExp(
  `([0-9a-fA-F.:]{2,45}):\\d{1,5} \\[([^\\]]{15,40})\\] \\S{1,80} \\S{1,120} [-+\\d/]{5,60}${TAIL} [^"]{0,600}${REQUEST}`,
);
const GIN = /\[GIN\] (.{19,24}?) \| {1,4}(\d{3}) \| {1,12}\S{1,16} \| {1,16}(\S{2,45}) \| ([A-Z]{3,8}) {1,8}"([^"]{0,3000})"/;
const NGINX_ERROR =
  /\[(?:error|warn|info|notice|crit)\] \d{1,10}#\d{1,10}: (?:\*\d{1,12} )?(.{3,800}?), client: ([0-9a-fA-F.:]{2,45})(?:, server: [^,]{0,200})?(?:, request: "([A-Z]{3,12}) ([^"\s]{0,3000}))?/;
const APACHE_ERROR = /\[client ([0-9a-fA-F.:]{2,50}?)(?::\d{1,5})?\] (.{3,800})/;
const SYSLOG =
  /(?:Failed password for (?:invalid user )?(\S{1,120})|authentication failure;.{0,200}user=(\S{1,120})).{0,60}?(?:from|rhost=) ?([0-9a-fA-F.:]{2,45})/;

type Reader = (line: string) => LogEntry | null;

/** One line → what it tells of a request; null for lines of other kinds. At most 4,000 characters of it are read. */
export function readLogLine(line: string): LogEntry | null {
  const short = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
  const brace = short.indexOf('{"');
  if (brace >= 0 && brace < 200) {
    const entry = readJsonLine(short.slice(brace));
    if (entry !== null) return entry;
  }
  for (const read of readersFor(short)) {
    const entry = read(short);
    if (entry !== null) return entry;
  }
  return null;
}

/** Cheap marks first: most lines are of one kind. */
function readersFor(line: string): readonly Reader[] {
  const readers: Reader[] = [];
  if (line.includes('"')) readers.push(common, envoy, balancer, haproxy, gin, bare);
  if (line.includes('client')) readers.push(nginxError, apacheError);
  if (/ssword|authentication failure/.test(line)) readers.push(syslog);
  if (line.includes('status=')) readers.push(logfmt);
  return readers;
}

const NOTHING: LogEntry = { at: null, address: null, user: null, agent: null, method: null, path: null, status: 0, substatus: null };

const named = (text: string | undefined): string | null =>
  text === undefined || text === '-' || text === '' || text === '""' ? null : text.slice(0, 120);
const pathOf = (target: string | undefined): string | null => {
  if (target === undefined || target === '' || target === '-') return null;
  return (
    target
      .replace(/^https?:\/\/[^/]{1,300}/i, '')
      .split(/[?;#]/, 1)[0]
      ?.slice(0, 200) || '/'
  );
};

function common(line: string): LogEntry | null {
  const match = COMMON.exec(line);
  if (match === null) return null;
  const [, address, user, time = '', method, target, status, agent] = match;
  return {
    ...NOTHING,
    at: logTime(time),
    address: named(address),
    user: named(user),
    method: named(method),
    path: pathOf(target),
    status: Number(status),
    agent: named(agent),
  };
}

function bare(line: string): LogEntry | null {
  const match = BARE.exec(line);
  if (match === null) return null;
  const [, address, method, target, status] = match;
  return { ...NOTHING, at: logTime(line), address: named(address), method: named(method), path: pathOf(target), status: Number(status) };
}

/** Envoy's default format: the forwarded address and the agent are the first two quoted words. */
function envoy(line: string): LogEntry | null {
  const match = ENVOY.exec(line);
  if (match === null) return null;
  const [, time = '', method, target, status, forwarded, agent] = match;
  return {
    ...NOTHING,
    at: logTime(time),
    address: named(forwarded?.split(',', 1)[0]),
    method: named(method),
    path: pathOf(target),
    status: Number(status),
    agent: named(agent),
  };
}

/** AWS Application and Classic Load Balancer. */
function balancer(line: string): LogEntry | null {
  const match = BALANCER.exec(line);
  if (match === null) return null;
  const [, time = '', address, status, method, target, agent] = match;
  return {
    ...NOTHING,
    at: logTime(time),
    address: named(address),
    method: named(method),
    path: pathOf(target),
    status: Number(status),
    agent: named(agent),
  };
}

function haproxy(line: string): LogEntry | null {
  const match = HAPROXY.exec(line);
  if (match === null) return null;
  const [, address, time = '', status, method, target] = match;
  return { ...NOTHING, at: logTime(time), address: named(address), method: named(method), path: pathOf(target), status: Number(status) };
}

function gin(line: string): LogEntry | null {
  const match = GIN.exec(line);
  if (match === null) return null;
  const [, time = '', status, address, method, target] = match;
  return { ...NOTHING, at: logTime(time), address: named(address), method: named(method), path: pathOf(target), status: Number(status) };
}

function nginxError(line: string): LogEntry | null {
  const match = NGINX_ERROR.exec(line);
  if (match === null) return null;
  const [, words = '', address, method, target] = match;
  const status = refusedBy(words);
  const user = /user "([^"]{0,120})"/.exec(words)?.[1];
  return status === null
    ? null
    : { ...NOTHING, at: logTime(line), address: named(address), user: named(user), method: named(method), path: pathOf(target), status };
}

function apacheError(line: string): LogEntry | null {
  const match = APACHE_ERROR.exec(line);
  if (match === null) return null;
  const [, address, words = ''] = match;
  const status = refusedBy(words);
  const user = /\buser `?([^\s:'`]{1,120})/.exec(words)?.[1];
  return status === null
    ? null
    : {
        ...NOTHING,
        at: logTime(line),
        address: named(address),
        user: named(user),
        path: pathOf(/: (?:")?(\/[^\s":]{0,300})/.exec(words)?.[1]),
        status,
      };
}

/** What the words of nginx's and Apache's error logs stand for as a status; null for other faults. */
function refusedBy(words: string): number | null {
  if (/password mismatch|was not found in "|not found: |authentication failure|no user\/password was provided|AH0161[4-8]/i.test(words))
    return 401;
  if (/access forbidden by rule|client denied by server configuration|AH01630/i.test(words)) return 403;
  return /limiting (?:requests|connections)/i.test(words) ? 429 : null;
}

function syslog(line: string): LogEntry | null {
  const match = SYSLOG.exec(line);
  return match === null
    ? null
    : { ...NOTHING, at: logTime(line), address: named(match[3]), user: named(match[1] ?? match[2]), status: 401 };
}

/** key=value pairs, as Go programs and Heroku's router write them. */
function logfmt(line: string): LogEntry | null {
  const pairs = new Map(
    [...line.matchAll(/\b([\w.-]{1,40})=(?:"([^"]{0,600})"|([^\s"]{1,600}))/g)]
      .slice(0, 60)
      .map((pair) => [pair[1] ?? '', pair[2] ?? pair[3] ?? '']),
  );
  const status = Number(pairs.get('status'));
  if (!(status >= 100 && status < 600)) return null;
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => pairs.get(name)).find((value) => value !== undefined);
  return {
    ...NOTHING,
    at: logTime(line),
    address: named(first('fwd', 'ip', 'remote_addr', 'client_ip', 'remote', 'client')?.split(/[, ]/, 1)[0]),
    user: named(first('user', 'username', 'uname', 'user_id')),
    agent: named(first('user_agent', 'agent', 'ua')),
    method: named(first('method')),
    path: pathOf(first('path', 'uri', 'url')),
    status,
  };
}
