import { fetchDocument, type IssuerClock } from '../lib/issuer-document.ts';
import type { NetFailure } from '../net.ts';
import { absent, defineProbe, failed, found, type ProbeContext } from '../probe.ts';
import tokenClaims from './token-claims.ts';

/** Does the issuer named in the token answer? With its description, where it publishes one. */
export interface IssuerStatus {
  readonly issuer: string;
  readonly reachable: boolean;
  /** A clause: what the issuer answered, or why it did not. */
  readonly why: string;
  /** Null where it answered; 'status' for an answer of 500 and above. */
  readonly failure: NetFailure['kind'] | 'status' | null;
  /** Its clock against ours, by the Date of its answer; absent where that shows none. */
  readonly clock?: IssuerClock | null;
  readonly metadata: { readonly url: string; readonly document: Readonly<Record<string, unknown>> } | null;
}

/** Our own limits and rules stopped the request: they tell nothing of the issuer. */
const OURS: readonly NetFailure['kind'][] = ['refused-by-guard', 'budget', 'aborted', 'proxy'];

/** Asks the issuer at the well-known places, one after the other. No credential is sent there. */
export default defineProbe({
  id: 'issuer-status',
  reach: 'issuer',
  needs: { tokenClaims },
  run(_material, { tokenClaims: { issuer } }, context) {
    const places = wellKnown(issuer);
    return issuer === null || places.length === 0
      ? absent('the token names no issuer that is a web address')
      : ask(issuer, places, context);
  },
});

async function ask(issuer: string, places: readonly string[], context: ProbeContext) {
  let why = '';
  for (const url of places) {
    const answer = await fetchDocument(url, context);
    if (answer.kind === 'document')
      return found<IssuerStatus>({
        issuer,
        reachable: true,
        why: answer.why,
        failure: null,
        clock: answer.clock,
        metadata: { url, document: answer.document },
      });
    if (answer.kind === 'no-answer') {
      const { failure } = answer;
      if (failure !== 'status' && OURS.includes(failure)) return failed(`the issuer was not asked: ${answer.why}`);
      return found<IssuerStatus>({ issuer, reachable: false, why: answer.why, failure, metadata: null });
    }
    ({ why } = answer);
  }
  return found<IssuerStatus>({ issuer, reachable: true, why, failure: null, metadata: null });
}

/** OIDC appends to the issuer, RFC 8414 inserts before its path. */
function wellKnown(issuer: string | null): readonly string[] {
  if (issuer === null || !URL.canParse(issuer)) return [];
  const url = new URL(issuer);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || /[?#]/.test(issuer)) return [];
  // Keys over plain http prove nothing, save on the machine itself.
  if (url.protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)) return [];
  const path = url.pathname.replace(/\/$/, '');
  const places = [`${url.origin}${path}/.well-known/openid-configuration`, `${url.origin}/.well-known/oauth-authorization-server${path}`];
  return [...new Set(places)];
}
