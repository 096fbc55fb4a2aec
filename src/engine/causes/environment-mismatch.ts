import { type HttpRequest, headerOf } from '../case.ts';
import { type Clue, defineCause, hint, likely, strong } from '../cause.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { isPrivateName, isWithin } from '../lib/host-names.ts';
import type { SentCredential } from '../lib/sent-credentials.ts';
import { domainOf, stageOfHost, stageOfKey } from '../lib/stage.ts';
import challenge, { type Challenges } from '../probes/challenge.ts';
import credentialKind, { type CredentialKinds, type SentKind } from '../probes/credential-kind.ts';
import credentials from '../probes/credentials.ts';
import refusal from '../probes/refusal.ts';
import requestSigning, { type RequestSigning } from '../probes/request-signing.ts';
import surroundings, { type Surroundings } from '../probes/surroundings.ts';
import tokenClaims from '../probes/token-claims.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'environment-mismatch',
  title: 'The credential belongs to another environment or tenant',
  needs: { refusal },
  wants: { credentials, challenge, credentialKind, tokenClaims, workingDifference, surroundings, requestSigning },
  supersedes: [
    'issuer-mismatch',
    'audience-mismatch',
    'token-signature-invalid',
    'signing-key-unknown',
    'credentials-invalid',
    'token-revoked',
    'identity-provider-misconfigured',
    'oauth-client-rejected',
  ],
  detect(facts, { material }): readonly Clue[] {
    const url = facts.refusal.url ?? material.request?.url ?? null;
    if (![400, 401, 403].includes(facts.refusal.response.status)) return [];
    const named = [...namedSites(facts.surroundings), ...otherRegion(facts.requestSigning)];
    if (url === null || !URL.canParse(url) || facts.credentials === undefined) return named;
    const compared = soleDifference(facts, 'host');
    if (compared.length > 0) return compared;
    const host = new URL(url).hostname;
    const issuer = facts.tokenClaims?.issuer ?? null;
    const clues: Clue[] = [
      ...named,
      ...stageOfKeys(facts.credentials, facts.credentialKind, host),
      ...(isSigned(url) ? [] : foreignKeys(facts.credentialKind, host)),
      ...hostedVault(url, material.request, facts.refusal.response.body),
    ];
    if (issuer === null || !URL.canParse(issuer)) return clues;
    clues.push(...stageClues(new URL(issuer), host));
    const tenant = facts.challenge === undefined ? null : otherTenant(facts.challenge, issuer, facts.tokenClaims?.claims['tid']);
    return tenant === null ? clues : [...clues, strong(tenant, challenge)];
  },
  settledBy: 'In which environment, region and tenant the credential was made.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in to the environment that you want to use, then copy the credential there.' },
    { audience: 'developer', effort: 'easy', text: 'Take base address and credential from the same environment, region and tenant.' },
    { audience: 'owner', effort: 'medium', text: 'Compare the issuer, tenant and stage configured in the API with those of its clients.' },
  ],
});

/** A link that bears its own signature needs no key: one beside it is a conflict, not a matter of environments. */
const isSigned = (url: string): boolean => /[?&](?:x-amz-(?:algorithm|signature)|x-goog-(?:algorithm|signature)|sig|signature)=/i.test(url);

/** SigV4 binds a signature to one region (AWS, "Create a signed request", credential scope). */
const otherRegion = (signing: RequestSigning | undefined): readonly Clue[] =>
  (signing?.problems ?? [])
    .filter(({ kind, certain: known }) => kind === 'region' && known)
    .map(({ text }) => strong(text, requestSigning));

/** Settings and failure name two sites that know nothing of each other's accounts. */
function namedSites(around: Surroundings | undefined): readonly Clue[] {
  const [one, other] = around?.sites ?? [];
  if (one === undefined || other === undefined) return [];
  const text = `Two sites of ${one.vendor} are named, ${one.site} (${one.written}) and ${other.site} (${other.written}); credentials of one are unknown to the other.`;
  return [likely(text, surroundings)];
}

/** HCP Vault: everything lives in the namespace "admin" (developer.hashicorp.com/hcp, "namespaces"); elsewhere no login path is mounted. */
function hostedVault(url: string, request: HttpRequest | undefined, body: string): readonly Clue[] {
  const { hostname, pathname } = new URL(url);
  if (!isWithin(hostname, 'hashicorp.cloud') || request === undefined || headerOf(request, 'x-vault-namespace') !== undefined) return [];
  const toLogIn = /^\/v1\/auth\/.+\/login/.test(pathname) && /missing client token|permission denied/i.test(body);
  const text = 'The request names no namespace (X-Vault-Namespace), and on HCP all of Vault lives below "admin"';
  return [(toLogIn ? strong : hint)(toLogIn ? `${text}; the login path is unknown outside of it.` : `${text}.`, 'input')];
}

function stageOfKeys(sent: readonly SentCredential[], kinds: CredentialKinds | undefined, host: string): readonly Clue[] {
  // One host of the provider serves test and live keys alike (Stripe), so the mark says nothing there.
  const atHome = kinds?.sent.filter((kind) => isHome(kind, host)).map(({ name }) => name) ?? [];
  return sent.filter(({ name }) => !atHome.includes(name)).flatMap((credential) => keyClues(credential, host));
}

const isHome = ({ recognition: { home } }: SentKind, host: string): boolean => home?.some((name) => isWithin(host, name)) ?? false;

/** Published prefixes tell whose a key is. Many copy them ("sk_live_"), and some products run in-house, so an unknown host says little. */
function foreignKeys(kinds: CredentialKinds | undefined, host: string): readonly Clue[] {
  const foreign = kinds?.sent.find((kind) => kind.provider !== null && kind.recognition.home !== undefined && !isHome(kind, host));
  if (foreign?.provider == null || isPrivateName(host)) return [];
  const text = `By its shape (${foreign.label}), the value in ${foreign.name} belongs to ${foreign.recognition.home?.join(' or ')}; the request goes to ${host}`;
  const theirs = kinds?.hostProvider ?? null;
  if (theirs !== null && theirs !== foreign.provider) return [strong(`${text}, a host of ${theirs}.`, credentialKind)];
  return theirs === null && !host.includes(foreign.provider.toLowerCase()) ? [hint(`${text}.`, credentialKind)] : [];
}

function keyClues({ value, name }: SentCredential, host: string): readonly Clue[] {
  const key = stageOfKey(value);
  const stage = stageOfHost(host);
  if (key === null || key === stage) return [];
  const text = `The key in ${name} is marked ${key}`;
  // Many APIs serve both kinds of keys under one host, so an unmarked host says little.
  if (stage === null)
    return key === 'test' && host !== 'localhost' ? [hint(`${text}; the host ${host} is not marked as a test system.`, credentials)] : [];
  return [strong(`${text}, the host ${host} is a ${stage} system.`, credentials)];
}

function stageClues(issuer: URL, host: string): readonly Clue[] {
  const theirs = stageOfHost(issuer.hostname);
  const ours = stageOfHost(host);
  if (theirs === ours || domainOf(issuer.hostname) !== domainOf(host)) return [];
  const text = `The token comes from ${issuer.hostname}, the request goes to ${host}: one of them names a ${theirs ?? ours} stage, the other does not.`;
  return [(theirs !== null && ours !== null ? strong : likely)(text, tokenClaims)];
}

const PARAMETERS = ['realm', 'issuer', 'authorization_uri', 'as_uri'] as const;
const TENANT = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The challenge names a sister of the token's issuer: the same host with another port, realm or tenant. */
function otherTenant({ list }: Challenges, issuer: string, tenantId: unknown): string | null {
  for (const { params } of list) {
    for (const name of PARAMETERS) {
      const asked = params[name];
      if (asked === undefined || !URL.canParse(asked)) continue;
      const theirs = TENANT.exec(asked)?.[0].toLowerCase();
      const ours = (typeof tenantId === 'string' ? tenantId : TENANT.exec(issuer)?.[0])?.toLowerCase();
      if (theirs !== undefined && ours !== undefined && theirs !== ours)
        return `The challenge names the tenant ${theirs}, the token comes from the tenant ${ours}.`;
      if (isSister(new URL(asked), new URL(issuer)))
        return `The challenge names ${asked}, the token comes from ${issuer}: the same host, another tenant.`;
    }
  }
  return null;
}

function isSister(asked: URL, issuer: URL): boolean {
  if (asked.hostname !== issuer.hostname) return false;
  const [one, other] = [segmentsOf(asked), segmentsOf(issuer)];
  if (asked.port !== issuer.port) return one.join('/') === other.join('/');
  // /realms/shop against /realms/staff. One step alone, /api against /auth, is just another address.
  const differing = one.filter((segment, index) => segment !== other[index]).length;
  return one.length === other.length && one.length >= 2 && differing === 1;
}

const segmentsOf = (url: URL): readonly string[] => url.pathname.split('/').filter((segment) => segment !== '');
