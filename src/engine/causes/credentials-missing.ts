import type { HttpResponse } from '../case.ts';
import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { describedField } from '../lib/described-security.ts';
import { shortOf } from '../lib/description-clues.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { graphqlRefusal } from '../lib/graphql-refusal.ts';
import { logClues } from '../lib/log-clue.ts';
import { isAccepted } from '../lib/refused.ts';
import { curlForScheme, curlWithHeader } from '../lib/repair-command.ts';
import { namesTokenError } from '../lib/token-fault.ts';
import apiDescription from '../probes/api-description.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import logLens from '../probes/log-lens.ts';
import refusal from '../probes/refusal.ts';
import requestSigning from '../probes/request-signing.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'credentials-missing',
  title: 'No credential was sent',
  wants: { credentials, exchange, refusal, challenge, claimedMissing, logLens, workingDifference, apiDescription, requestSigning },
  detect(facts, { material }): readonly Clue[] {
    if (facts.logLens !== undefined && material.request === undefined) return logClues(facts.logLens, 'no-credentials');
    const status = facts.refusal?.response.status;
    // 407 speaks for a proxy: proxy-auth-required judges it.
    if (status === 407 || isAccepted(facts.refusal)) return [];
    const compared = soleDifference(facts, 'credential missing', ...(facts.credentials === undefined ? ['cookie missing' as const] : []));
    if (facts.credentials !== undefined && compared.length > 0) return compared;
    const described = status === 401 || status === 403 ? shortOf(facts, material.request, apiDescription) : null;
    if (facts.credentials !== undefined && described?.unmet.kind === 'part missing') return [described.clue];
    if (facts.credentials !== undefined) return withCredential(facts.credentials.every(({ value }) => value === ''));
    // Without the request, the words of the answer alone speak (signatures read them, too).
    if (material.request === undefined || material.credentialsLeftOut === true)
      return facts.claimedMissing === undefined ? [] : [likely(`No request was given, but ${facts.claimedMissing.text}.`, claimedMissing)];
    const { requestSigning: signing } = facts;
    if (signing !== undefined && !asksForLogin(facts) && compared.length === 0)
      return [against(`The request is signed as a whole (${signing.scheme}), and the signature is its credential.`, requestSigning)];
    const asked = described?.unmet.kind === 'nothing sent' ? [described.clue] : [];
    return [...compared, ...withoutCredential(facts, facts.refusal?.response), ...asked];
  },
  settledBy: 'The request as it was sent, headers included (secrets are hidden).',
  repair(facts, { material }) {
    if (material.request === undefined) return null;
    const { url } = material.request;
    const asked = facts.challenge?.list[0]?.scheme;
    const field = asked === undefined && facts.apiDescription !== undefined ? describedField(facts.apiDescription) : null;
    return field === null ? curlForScheme(asked ?? 'Bearer', url) : curlWithHeader(field, url);
  },
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in first, or ask the API’s owner for a credential.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send the credential that the challenge asks for, usually in the Authorization header.',
    },
    { audience: 'owner', effort: 'easy', text: 'Say in the documentation and in the challenge which credential this path wants.' },
  ],
});

function withCredential(allEmpty: boolean): readonly Clue[] {
  if (allEmpty) return [strong('The field for the credential is there, but it is empty.', credentials)];
  return [against('The request carries a credential.', credentials)];
}

interface Seen {
  readonly challenge?: { readonly list: readonly { readonly scheme: string }[]; readonly field: string } | undefined;
  readonly claimedMissing?: { readonly text: string; readonly explicit: boolean } | undefined;
}

/** A webhook's signature is no credential to a gate that asks for a sign-in, or that says it saw none. */
const asksForLogin = ({ challenge: asked, claimedMissing: claim }: Seen): boolean =>
  claim?.explicit === true || (asked?.list.some(({ scheme }) => /^(?:basic|bearer|negotiate|ntlm|dpop)$/i.test(scheme)) ?? false);

function withoutCredential({ challenge: asked, claimedMissing: claim }: Seen, refused: HttpResponse | undefined): readonly Clue[] {
  const status = refused?.status;
  const clues: Clue[] = [];
  if (status === 401) clues.push(certain('The request carries no credential, and the answer is 401.', exchange));
  if (asked !== undefined && asked.list.length > 0) {
    const schemes = [...new Set(asked.list.map(({ scheme }) => scheme))].join(' or ');
    clues.push(strong(`The request carries no credential, and the server asks for ${schemes}.`, challenge));
  }
  if (claim?.explicit) clues.push(certain(`The request carries no credential, and ${claim.text}.`, claimedMissing));
  if (refused !== undefined && graphqlRefusal(refused) === 'not signed in')
    clues.push(certain('The request carries no credential, and the GraphQL error says that the caller is not signed in.', exchange));
  if ((status ?? 0) >= 500 && namesTokenError(refused?.body ?? ''))
    clues.push(certain(`The request carries no credential, and the ${status} is the uncaught error of a token verifier.`, exchange));
  if (status === 403 && clues.length === 0) clues.push(hint('The request carries no credential, and the answer is 403.', exchange));
  return clues;
}
