import type { HttpResponse } from '../case.ts';
import { type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import type { Exchange, Trials } from '../facts.ts';
import { answerMs, checkTime } from '../lib/answer-time.ts';
import { failedConnection } from '../lib/failed-connection.ts';
import { oauthErrorOf } from '../lib/oauth-exchange.ts';
import { isServerPage } from '../lib/server-page.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import issuerStatus, { type IssuerStatus } from '../probes/issuer-status.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import token, { type Token } from '../probes/token.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'identity-provider-unavailable',
  title: 'The identity provider cannot be reached',
  needs: { refusal, exchange },
  wants: { credentials, issuerStatus, token, withoutCredential, randomCredential },
  supersedes: [
    'server-misconfigured',
    'no-auth-failure',
    'credentials-invalid',
    'permission-denied',
    'token-signature-invalid',
    'login-redirect',
  ],
  detect(facts): readonly Clue[] {
    const { status, body } = facts.refusal.response;
    const error = oauthErrorOf(facts.exchange.response) ?? oauthErrorOf(facts.refusal.response);
    if (error?.code === 'temporarily_unavailable') return [certain('The provider answers error=temporarily_unavailable.', exchange)];
    if (facts.refusal.afterRedirect && status >= 502)
      return [strong(`The redirect leads to ${hostOf(facts.refusal.url)}, which answers ${status}.`, refusal)];
    if (status < 400 || facts.credentials === undefined) return [];
    const none = facts.withoutCredential?.trials[0];
    const silent = silentIssuer(facts.issuerStatus, status);
    const words = failedConnection(body);
    if (words !== null)
      return [
        ...silent,
        facts.token !== undefined || none?.status === 401
          ? certain(`A credential was sent, and the ${status} names a failed connection of the server: "${words}".`, exchange)
          : hint(`The ${status} names a failed connection: "${words}".`, exchange),
      ];
    return status < 500 ? [...silent, ...waiting(facts, status)] : [...silent, ...failingCheck(facts, facts.refusal.response)];
  },
  settledBy: 'Whether the issuer’s discovery document and key set can be loaded from the API server itself.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Wait a few minutes, then try again; your credential is not at fault.' },
    { audience: 'developer', effort: 'easy', text: 'Retry later with a growing pause; check the provider’s status page.' },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Load the provider’s discovery and key addresses from the API server; check DNS, firewall, proxy and certificates.',
    },
  ],
});

/** Who checks the token needs the issuer's keys. A name that does not exist speaks of a wrong "iss" rather than of an outage. */
function silentIssuer(issuer: IssuerStatus | undefined, status: number): readonly Clue[] {
  if (issuer === undefined || issuer.reachable || (status !== 401 && status < 500)) return [];
  const text = `The token’s issuer ${issuer.issuer} does not answer: ${issuer.why}`;
  const weigh = issuer.failure === 'dns' ? hint : status === 401 ? likely : strong;
  return [weigh(text.endsWith('.') ? text : `${text}.`, issuerStatus)];
}

interface Timed {
  readonly exchange: Pick<Exchange, 'timings'>;
}

interface Compared {
  readonly token: Token | undefined;
  readonly withoutCredential: Trials | undefined;
  readonly randomCredential: Trials | undefined;
}

function failingCheck(
  { token: sent, withoutCredential: without, randomCredential: random }: Compared,
  refused: HttpResponse,
): readonly Clue[] {
  const { status } = refused;
  const none = without?.trials[0];
  if (status >= 502 && none?.status === 401)
    return [likely(`Without a credential the answer is 401, with one ${status}: what checks it does not answer.`, withoutCredential)];
  // An authentication subrequest that fails is the gateway's own 500 for everybody (nginx, auth_request); an application's is its own fault.
  const alike = (none?.sameAsGiven ?? false) && (random?.trials[0]?.sameAsGiven ?? false);
  if (status !== 500 || !alike || sent === undefined || !isServerPage(refused)) return [];
  return [
    likely('The answer is 500 with the token, with a random one and with none: the check itself may fail.', withoutCredential),
    hint('A token was sent, and the gateway in front answers 500 to everybody.', token),
  ];
}

/** Keys or an introspection that do not answer are waited for, as a rule until a time-out of whole seconds. */
const LONG_MS = 3000;

function waiting(
  { exchange: seen, token: sent, randomCredential: random, withoutCredential: without }: Compared & Timed,
  status: number,
): readonly Clue[] {
  if (status !== 401 || sent === undefined || seen.timings === null) return [];
  const time = checkTime(answerMs(seen.timings), random?.trials[0], without?.trials[0]);
  if (time === null || time.with < LONG_MS) return [];
  const text = `The refusal takes ${time.with} ms and more with a token, ${time.without} ms without: the check waits for something, perhaps for the provider.`;
  return [hint(text, randomCredential)];
}

const hostOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).host : 'another address');
