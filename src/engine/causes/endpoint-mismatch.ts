import { type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import { type Clue, certain, defineCause, hint, strong } from '../cause.ts';
import type { Trials } from '../facts.ts';
import { addressClues } from '../lib/address-clues.ts';
import { addressShortOf } from '../lib/description-clues.ts';
import { soleDifference, soleHint } from '../lib/difference-clue.ts';
import { versionClues } from '../lib/http-versions.ts';
import apiDescription from '../probes/api-description.ts';
import challenge from '../probes/challenge.ts';
import exchange from '../probes/exchange.ts';
import httpVersion from '../probes/http-version.ts';
import httpsInstead from '../probes/https-instead.ts';
import otherMethod from '../probes/other-method.ts';
import refusal from '../probes/refusal.ts';
import surroundings from '../probes/surroundings.ts';
import trailingSlash from '../probes/trailing-slash.ts';
import unknownPath from '../probes/unknown-path.ts';
import withoutCredential from '../probes/without-credential.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'endpoint-mismatch',
  title: 'Wrong address or method',
  wants: {
    refusal,
    httpVersion,
    withoutCredential,
    challenge,
    workingDifference,
    surroundings,
    trailingSlash,
    otherMethod,
    httpsInstead,
    apiDescription,
    unknownPath,
  },
  supersedes: ['credentials-invalid', 'no-auth-failure', 'tls-failure'],
  detect(facts, { material }): readonly Clue[] {
    const versions = versionClues(facts.httpVersion, 'endpoint-mismatch');
    if (facts.refusal === undefined || versions.length > 0) return versions;
    const { refusal } = facts;
    const { response } = refusal;
    // A 403 for another path or method may well be a missing right.
    const compared = [
      ...(response.status === 403 ? soleHint : soleDifference)(facts, 'method', 'path', 'protocol', 'query'),
      ...soleHint(facts, 'host'),
    ];
    if (compared.length > 0) return compared;
    const tried = addressClues({ ...facts, refusal }, material.request);
    if (tried.some(({ proven }) => proven)) return tried;
    const { status } = response;
    const unknown = facts.unknownPath?.trials[0]?.status ?? null;
    const described =
      status < 400 || status === 407
        ? []
        : addressShortOf(
            facts.apiDescription,
            { request: material.request, status, known: unknown !== null && unknown !== status },
            apiDescription,
          );
    return [...inTheAnswer({ ...facts, refusal }, material.request), ...tried, ...described];
  },
  settledBy: 'The address and method in the API’s documentation.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Check the address for typing errors.' },
    { audience: 'developer', effort: 'easy', text: 'Compare host, base path, version, method and final slash with the documentation.' },
    { audience: 'owner', effort: 'easy', text: 'Check the routes of gateway and application for this path and method.' },
  ],
});

interface Seen {
  readonly refusal: { readonly response: HttpResponse };
  readonly withoutCredential: Trials | undefined;
  readonly challenge: unknown;
  readonly surroundings: { readonly fragment: boolean } | undefined;
}

/** What the one answer says of the address, beside the same request without the credential. */
function inTheAnswer(facts: Seen, request: HttpRequest | undefined): readonly Clue[] {
  const { response } = facts.refusal;
  if (facts.surroundings?.fragment === true && response.status >= 400 && response.status < 500)
    return [
      strong('The address holds "#": what follows it is never sent (RFC 3986 §3.5), so a shorter address was asked for.', surroundings),
    ];
  if (asksTokenToLogIn(request, response.body))
    return [strong('Login paths of Vault take no token, and the answer asks for one: nothing is mounted at this path.', exchange)];
  if (facts.challenge !== undefined) return [];
  if (response.status === 405 || response.status === 501)
    return [certain(`The answer is ${response.status}: this address does not take the method.`, exchange)];
  const asked = otherHost(request);
  if (asked !== null && [400, 404, 421].includes(response.status))
    return [strong(`The Host field says ${asked}, which is not the host in the address, and the answer is ${response.status}.`, exchange)];
  if (response.status === 421) return [strong('The answer is 421 Misdirected Request: this server does not speak for the host.', exchange)];
  if (response.status !== 404 && response.status !== 410) return [];
  const none = facts.withoutCredential?.trials[0];
  if (none?.sameAsGiven)
    return [
      certain(`The answer is ${response.status} with and without the credential: there is nothing at this address.`, withoutCredential),
    ];
  // GitHub, GitLab and others hide what a caller may not see behind 404.
  if (none !== undefined)
    return [hint(`The answer is ${response.status}, but without the credential it is ${none.status ?? 'none'}.`, withoutCredential)];
  return [strong(`The answer is ${response.status}: there is nothing at this address.`, exchange)];
}

/** The Host field, where it was given and differs from the address (RFC 9110 §7.2, §15.5.20). */
function otherHost(request: HttpRequest | undefined): string | null {
  const host = request === undefined ? undefined : headerOf(request, 'host');
  return request === undefined || host === undefined || host.toLowerCase() === new URL(request.url).host.toLowerCase() ? null : host;
}

/** hashicorp/vault, vault/request_handling.go: login paths are unauthenticated; a path that no mount knows is refused for want of a token. */
const asksTokenToLogIn = (request: HttpRequest | undefined, body: string): boolean =>
  request !== undefined && /^\/v1\/auth\/[^?]{1,200}\/login/.test(new URL(request.url).pathname) && /missing client token/i.test(body);
