import { jsonObject } from '../lib/json-object.ts';
import { absent, defineProbe, failed, found, type ProbeContext } from '../probe.ts';
import tokenClaims from './token-claims.ts';

/** The authorization server's own description (RFC 8414 §3, OIDC Discovery §4). */
export interface IssuerMetadata {
  readonly url: string;
  /** As the document names itself; it must equal the token's "iss" (RFC 8414 §3.3). */
  readonly issuer: string | null;
  readonly jwksUri: string | null;
  readonly document: Readonly<Record<string, unknown>>;
}

const DOCUMENT_CAP = 256 * 1024;

/** Asks the issuer named in the token, at the well-known places, one after the other. No credential is sent there. */
export default defineProbe({
  id: 'issuer-metadata',
  reach: 'issuer',
  needs: { tokenClaims },
  async run(_material, { tokenClaims }, context) {
    const places = wellKnown(tokenClaims.issuer);
    if (places.length === 0) return absent('the token names no issuer that is a web address');
    const reasons: string[] = [];
    for (const url of places) {
      const answer = await fetchJson(url, context);
      if (typeof answer === 'string') {
        reasons.push(answer);
        if (answer.startsWith('no answer')) break;
        continue;
      }
      return found<IssuerMetadata>({ url, issuer: string(answer['issuer']), jwksUri: string(answer['jwks_uri']), document: answer });
    }
    const down = reasons.some((reason) => reason.startsWith('no answer'));
    return failed(down ? `the issuer cannot be reached: ${reasons.at(-1)}` : `the issuer publishes no metadata (${reasons.at(-1)})`);
  },
});

const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** OIDC appends to the issuer, RFC 8414 inserts before its path. */
function wellKnown(issuer: string | null): readonly string[] {
  if (issuer === null || !URL.canParse(issuer)) return [];
  const url = new URL(issuer);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.search !== '') return [];
  // Keys over plain http prove nothing, save on the machine itself.
  if (url.protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)) return [];
  const path = url.pathname.replace(/\/$/, '');
  const places = [`${url.origin}${path}/.well-known/openid-configuration`, `${url.origin}/.well-known/oauth-authorization-server${path}`];
  return [...new Set(places)];
}

/** The document, or in a few words why there is none. */
export async function fetchJson(url: string, context: ProbeContext): Promise<Readonly<Record<string, unknown>> | string> {
  const request = { method: 'GET', url, headers: [['Accept', 'application/json']] as const };
  const result = await context.net.send(request, { purpose: 'issuer', signal: context.signal, maxBodyBytes: DOCUMENT_CAP });
  if (!result.ok) return `no answer: ${result.failure.message}`;
  if (result.response.status >= 500) return `no answer: the issuer answers ${result.response.status}`;
  if (result.response.status !== 200) return `status ${result.response.status}`;
  return jsonObject(result.response.body) ?? 'the document is not a JSON object';
}
