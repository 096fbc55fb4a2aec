/** What a client does with a credential at a redirect. 'depends': on how it was given, or on a cookie jar; 'not followed': the client stops here. */
export type Fate = 'kept' | 'dropped' | 'depends' | 'not followed';

export const CLIENTS = ['curl -L', 'curl --location-trusted', 'fetch', 'axios', 'requests', 'go', 'java', 'dotnet'] as const;
export type Client = (typeof CLIENTS)[number];

export type Carried = 'authorization' | 'cookie' | 'other';

export interface Step {
  /** Where the chain began: curl and Go compare with it, the others with `from`. */
  readonly first: URL;
  readonly from: URL;
  readonly to: URL;
  readonly carried: Carried;
}

/** Headers under names of their own (X-API-Key) go everywhere: no client knows that they are secret. */
const KEEPS_OTHERS = (carried: Carried): Fate | null => (carried === 'other' ? 'kept' : null);

const RULES: Readonly<Record<Client, (step: Step) => Fate>> = {
  // curl 7.83.0 (CVE-2022-27774): Authorization and a Cookie given with -H stay with host, port and protocol of the first request;
  // the string of -b goes along to every host (CURLOPT_COOKIE).
  'curl -L': ({ first, to, carried }) =>
    KEEPS_OTHERS(carried) ?? (first.origin === to.origin ? 'kept' : carried === 'cookie' ? 'depends' : 'dropped'),
  // CURLOPT_UNRESTRICTED_AUTH: sent to whatever host the redirect names.
  'curl --location-trusted': () => 'kept',
  // WHATWG Fetch §4.4 "HTTP-redirect fetch": Authorization is deleted where the origin changes; undici deletes Cookie, too.
  // In browsers the cookie jar decides, and cookies know no port (RFC 6265 §8.5).
  fetch: ({ from, to, carried }) => {
    if (carried === 'other' || from.origin === to.origin) return 'kept';
    return carried === 'cookie' && from.hostname === to.hostname ? 'depends' : 'dropped';
  },
  // follow-redirects, index.js: removed where the host (with port) changes, except to a subdomain, or where https becomes plain http.
  // Fields under names of their own only where "sensitiveHeaders" lists them (CVE-2026-40895, follow-redirects 1.16), by default none.
  axios: ({ from, to, carried }) => {
    const downgraded = from.protocol === 'https:' && to.protocol === 'http:';
    const near = from.host === to.host || to.host.endsWith(`.${from.host}`);
    return KEEPS_OTHERS(carried) ?? (near && !downgraded ? 'kept' : 'dropped');
  },
  // requests, sessions.py: resolve_redirects removes a hand-made Cookie always, rebuild_auth removes Authorization per should_strip_auth.
  requests: ({ from, to, carried }) => {
    if (carried === 'other') return 'kept';
    if (carried === 'cookie') return 'dropped';
    return from.origin === to.origin || isStandardUpgrade(from, to) ? 'kept' : 'dropped';
  },
  // net/http, client.go, shouldCopyHeaderOnRedirect: kept on the first host and its subdomains; scheme and port do not matter.
  go: ({ first, to, carried }) => KEEPS_OTHERS(carried) ?? (isSameOrBelow(to.hostname, first.hostname) ? 'kept' : 'dropped'),
  // java.net.http with Redirect.NORMAL (the default is NEVER): stops at https → http; since the updates of July 2025
  // HttpRequestImpl.newInstanceForRedirection drops Authorization and Cookie where scheme or authority change, older ones keep all.
  java: ({ from, to, carried }) => {
    if (from.protocol === 'https:' && to.protocol === 'http:') return 'not followed';
    return KEEPS_OTHERS(carried) ?? (from.origin === to.origin ? 'kept' : 'dropped');
  },
  // System.Net.Http, RedirectHandler.cs: the Authorization header is cleared at every redirect; https → http is not followed.
  dotnet: ({ from, to, carried }) => {
    if (from.protocol === 'https:' && to.protocol === 'http:') return 'not followed';
    return carried === 'authorization' ? 'dropped' : 'kept';
  },
};

/** One hop by itself. Pure. */
export const fateAt = (client: Client, step: Step): Fate => RULES[client](step);

/** Whole chain: what was dropped once stays dropped, except that curl sends it again to the first host. */
export function fatesAlong(client: Client, urls: readonly URL[], carried: Carried): readonly Fate[] {
  const [first] = urls;
  if (first === undefined) return [];
  const fates: Fate[] = [];
  for (const [index, to] of urls.slice(1).entries()) {
    const before = fates.at(-1);
    const lost = before === 'not followed' || (before === 'dropped' && client !== 'curl -L');
    fates.push(lost ? before : fateAt(client, { first, from: urls[index] ?? first, to, carried }));
  }
  return fates;
}

/** should_strip_auth: http on port 80 to https on port 443 of the same host is let through "for backwards compatibility". */
const isStandardUpgrade = (from: URL, to: URL): boolean =>
  from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';

const isSameOrBelow = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`);
