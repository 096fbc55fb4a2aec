import { jsonObject } from './json-object.ts';
import type { LogEntry } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const named = (names: string): readonly string[] => names.split(' ');
const NAMES = {
  status: named(
    'status status_code statuscode response_status http_status downstreamstatus response_code res.statuscode response.status res.status http.response.status_code httprequest.status http.status_code elb_status_code code requeststatus',
  ),
  address: named(
    'remote_addr client_ip clientip remote_ip clienthost ip client remoteaddr remote_address req.remoteaddress request.remote_ip request.client_ip httprequest.remoteip client.ip source.ip src_ip sourceip downstream_remote_address x_forwarded_for request.remote_addr clientaddr identity.sourceip',
  ),
  user: named(
    'remote_user user username user_name user_id clientusername user.name userid sub client_id consumer.username authenticated_entity.id',
  ),
  agent: named(
    'http_user_agent user_agent useragent agent request_user-agent req.headers.user-agent request.headers.user-agent request.headers.user-agent.0 httprequest.useragent user_agent.original',
  ),
  method: named('method request_method req.method requestmethod request.method http.request.method httprequest.requestmethod httpmethod'),
  path: named('request_uri uri path url req.url requestpath request.uri request.url httprequest.requesturl url.path request resourcepath'),
  time: named('time timestamp @timestamp ts time_local time_iso8601 start_time startutc date datetime requesttime started_at starttime'),
};
const DEEPEST = 3;
const MOST = 200;

/** A JSON line of an access log, by the field names of nginx, Envoy, Traefik, Caddy, Kong, ECS, pino, Stackdriver and API Gateway. */
export function readJsonLine(line: string): LogEntry | null {
  const members = jsonObject(line.trimEnd());
  if (members === null) return null;
  const flat = flattened(members);
  const first = (names: readonly string[]): unknown =>
    names.map((name) => flat.get(name)).find((value) => value !== undefined && value !== '' && value !== '-');
  const status = Number(first(NAMES.status));
  if (!Number.isInteger(status) || status < 100 || status > 599) return null;
  const [method, target] = requestLine(text(first(NAMES.path)));
  const address = text(first(NAMES.address))?.split(',', 1)[0]?.trim() ?? null;
  // An error in JSON has a status, too (RFC 9457, Spring's timestamp and path): only a log tells who called, or how.
  if (address === null && (text(first(NAMES.method)) ?? method) === null && text(first(NAMES.agent)) === null) return null;
  return {
    at: NAMES.time.map((name) => loggedTime(flat.get(name))).find((time) => time !== null) ?? null,
    address: address === null ? null : address.replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/, '$1').slice(0, 60),
    user: text(first(NAMES.user))?.slice(0, 120) ?? null,
    agent: text(first(NAMES.agent))?.slice(0, 500) ?? null,
    method: text(first(NAMES.method)) ?? method,
    path:
      target
        ?.replace(/^https?:\/\/[^/]{1,300}/i, '')
        .split(/[?;#]/, 1)[0]
        ?.slice(0, 200) ?? null,
    status,
    substatus: null,
  };
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

/** "GET /x HTTP/1.1" in one field. */
function requestLine(value: string | null): readonly [string | null, string | null] {
  const match = value === null ? null : /^([A-Z]{3,12}) (\S+)/.exec(value);
  return match === null ? [null, value] : [match[1] ?? null, match[2] ?? null];
}

/** Paths with dots in lower case → leaf values. */
function flattened(members: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value === 'object' && value !== null && depth < DEEPEST) {
      for (const [name, inner] of Object.entries(value)) {
        if (flat.size >= MOST) return;
        visit(inner, path === '' ? name.toLowerCase() : `${path}.${name.toLowerCase()}`, depth + 1);
      }
    } else if (!flat.has(path)) flat.set(path, value);
  };
  visit(members, '', -1);
  return flat;
}
