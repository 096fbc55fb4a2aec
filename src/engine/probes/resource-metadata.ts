import { fetchDocument } from '../lib/issuer-document.ts';
import { absent, defineProbe, failed, found, skipped } from '../probe.ts';
import challenge, { type Challenges } from './challenge.ts';
import refusal from './refusal.ts';

/** What a protected resource says that it wants (RFC 9728 §2); MCP servers must publish it. */
export interface ResourceMetadata {
  readonly url: string;
  readonly namedBy: 'challenge' | 'well-known';
  /** The resource's own identifier: the audience that tokens for it carry (RFC 8707 §2). */
  readonly resource: string;
  readonly authorizationServers: readonly string[];
  readonly scopesSupported: readonly string[];
  /** 'header', 'body', 'query'. */
  readonly bearerMethods: readonly string[];
  readonly dpopAlgorithms: readonly string[];
  readonly dpopRequired: boolean;
}

interface Place {
  readonly url: string;
  readonly namedBy: ResourceMetadata['namedBy'];
}

/** The address in the challenge, else the well-known ones of the target's origin. No credential is sent there. */
export default defineProbe({
  id: 'resource-metadata',
  reach: 'issuer',
  needs: { refusal, challenge },
  async run(material, { refusal, challenge }, context) {
    // Who switched variations off wants the target to hear the request and nothing else.
    if (!context.mayExperiment) return skipped('further requests to the target were switched off');
    const { status } = refusal.response;
    const target = refusal.url ?? material.request?.url;
    if ((status !== 401 && status !== 403) || target === undefined || refusal.answeredBy !== 'target')
      return absent('the target refused no token');
    if (!challenge.list.some(({ scheme }) => /^(?:bearer|dpop)$/i.test(scheme)))
      return absent('the answer holds no Bearer or DPoP challenge');
    const places = placesOf(new URL(target), challenge);
    if (places.length === 0) return absent('over plain http nothing is asked: such a document would prove nothing');
    // Side by side: the second costs no time, and the more special one wins.
    const answers = await Promise.all(places.map(async (place) => ({ place, answer: await fetchDocument(place.url, context) })));
    for (const { place, answer } of answers) {
      const metadata = answer.kind === 'document' ? read(place, answer.document) : null;
      if (metadata !== null) return found(metadata);
    }
    const [first] = answers;
    const silent = answers.every(({ answer }) => answer.kind === 'no-answer');
    return (silent ? failed : absent)(`the resource publishes no metadata: ${first?.answer.why ?? ''}`);
  },
});

function placesOf(target: URL, challenge: Challenges): readonly Place[] {
  const named = challenge.list.map(({ params }) => params['resource_metadata']).find((value) => value !== undefined);
  if (named !== undefined && URL.canParse(named) && mayBeAsked(new URL(named), target))
    return [{ url: new URL(named).href, namedBy: 'challenge' }];
  if (!mayBeAsked(target, target)) return [];
  // RFC 9728 §3.1: inserted between host and path.
  const root = `${target.origin}/.well-known/oauth-protected-resource`;
  const path = target.pathname.replace(/\/$/, '');
  return [...new Set([`${root}${path}`, root])].map((url) => ({ url, namedBy: 'well-known' as const }));
}

/** https (RFC 9728 §3); plain http only on the machine itself, and only where the target itself is. The address may be a stranger's. */
function mayBeAsked(url: URL, target: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.origin === target.origin && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
}

function read({ url, namedBy }: Place, document: Readonly<Record<string, unknown>>): ResourceMetadata | null {
  const { resource } = document;
  // The one member that is required; without it this is some other document.
  if (typeof resource !== 'string') return null;
  return {
    url,
    namedBy,
    resource,
    authorizationServers: strings(document['authorization_servers']),
    scopesSupported: strings(document['scopes_supported']),
    bearerMethods: strings(document['bearer_methods_supported']),
    dpopAlgorithms: strings(document['dpop_signing_alg_values_supported']),
    dpopRequired: document['dpop_bound_access_tokens_required'] === true,
  };
}

const MOST = 50;
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string').slice(0, MOST) : [];
