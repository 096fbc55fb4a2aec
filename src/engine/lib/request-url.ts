import type { HeaderField } from '../case.ts';

/** Stands for the host where a paste shows none. RFC 6761 §6.4: `.invalid` never resolves, so nothing can be sent there. */
export const UNKNOWN_HOST = 'unknown.invalid';

export interface RequestTarget {
  readonly url: string;
  /** Authorization made from userinfo, or nothing. */
  readonly headers: readonly HeaderField[];
  readonly understood: readonly string[];
  readonly secrets: readonly string[];
  /** From a fragment such as #access_token=…, where an identity provider's redirect puts it (RFC 6749 §4.2.2). */
  readonly token: string | null;
}

const LONGEST = 16_000;
// What runs on one's own machine rarely speaks TLS; curl and browsers take http for it, too.
const LOOPBACK = /^(?:\/\/)?(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?!:\d{0,2}443(?!\d))(?=[:/?#]|$)/i;

/** Text → the URL of a request: scheme added, userinfo turned into Basic, fragment dropped. `problem` says what to give instead. */
export function requestUrl(text: string): RequestTarget | { readonly problem: string } {
  if (text.length > LONGEST) return { problem: `The URL is longer than ${LONGEST} characters. Give the address alone.` };
  const scheme = /^([a-z][a-z0-9+.-]{0,20}):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return {
      problem: `why401 speaks http and https only; ${scheme}:// is neither. Give an address such as https://api.example.com/v1/me.`,
    };
  }
  const added = LOOPBACK.test(text) ? 'http' : 'https';
  const address = scheme === undefined ? `${added}://${text.replace(/^\/\//, '')}` : text;
  const url = URL.parse(address);
  if (url === null || url.hostname === '') return { problem: 'This is not a valid URL. Give one such as https://api.example.com/v1/me.' };
  return target(url, scheme === undefined ? added : null);
}

function target(url: URL, added: 'http' | 'https' | null): RequestTarget {
  const understood = added === null ? [] : [`no scheme was given, so ${added}:// was taken`];
  const headers: HeaderField[] = [];
  const secrets: string[] = [];
  if (url.username !== '' || url.password !== '') {
    const [user, password] = [decoded(url.username), decoded(url.password)];
    headers.push(['Authorization', `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`]);
    understood.push('user and password in the URL are sent as Authorization: Basic');
    if (password !== '') secrets.push(password);
    url.username = '';
    url.password = '';
  }
  const token = new URLSearchParams(url.hash.slice(1)).get('access_token');
  url.hash = '';
  return { url: url.href, headers, understood, secrets, token: token === '' ? null : token };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
