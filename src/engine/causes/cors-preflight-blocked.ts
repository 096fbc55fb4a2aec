import { headerOf } from '../case.ts';
import { type Clue, certain, defineCause, hint, likely, proven, strong } from '../cause.ts';
import corsPreflight, { type CorsPreflight } from '../probes/cors-preflight.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';

/** What browsers print in their console; an error text pasted alone has no answer for signatures to read. */
const CONSOLE =
  /blocked by CORS policy|preflight request doesn't pass|response (?:for|to) preflight|CORS preflight (?:channel|response|did not)|Cross-Origin Request Blocked|not allowed by Access-Control-Allow-Origin/i;

export default defineCause({
  id: 'cors-preflight-blocked',
  title: 'The browser’s CORS preflight is refused',
  wants: { refusal, exchange, corsPreflight },
  supersedes: [
    'credentials-missing',
    'credentials-invalid',
    'endpoint-mismatch',
    'permission-denied',
    'authorization-stripped',
    'login-redirect',
    'redirect-drops-credentials',
    'no-auth-failure',
    'undetermined',
  ],
  detect(facts, { material }): readonly Clue[] {
    const words = CONSOLE.exec(material.errorText?.slice(0, 16_000) ?? '')?.[0];
    if (words !== undefined && material.request === undefined) return [certain(`The browser reports "${words}".`, 'input')];
    if (facts.corsPreflight !== undefined)
      return observed(facts.corsPreflight, facts.exchange === undefined || CONSOLE.test(material.pasted ?? ''));
    const request = facts.exchange?.request ?? material.request;
    const given = facts.exchange?.response.status;
    if (request === undefined || request === null || given === undefined || given < 300 || !/^OPTIONS$/i.test(request.method)) return [];
    const method = headerOf(request, 'access-control-request-method');
    const origin = headerOf(request, 'origin');
    // No page asks for OPTIONS itself: in a browser's network panel it is the preflight.
    if (method === undefined && material.format === 'network-panel' && given >= 400)
      return [
        strong(
          `The browser's OPTIONS is answered ${given}: it is sent without credentials, and only a 2xx lets the request follow.`,
          exchange,
        ),
      ];
    if (method === undefined)
      return origin !== undefined && given >= 400 ? [likely(`An OPTIONS from the origin ${origin} is answered ${given}.`, exchange)] : [];
    // Fetch Standard, "CORS-preflight fetch": sent without credentials, ok only with a 2xx status, redirects not followed.
    const text = `The preflight for ${method} is answered ${given}; browsers send it without credentials and accept only a 2xx.`;
    if (given !== 401 && given !== 403 && given !== 407) return [strong(text, exchange)];
    return [
      proven(text, exchange),
      strong(
        `OPTIONS with Access-Control-Request-Method asks for permission only; the server asks for a sign-in (${given}) before it looks.`,
        exchange,
      ),
    ];
  },
  settledBy: 'The OPTIONS request and its answer in the network panel of the browser.',
  fixes: [
    { audience: 'user', effort: 'medium', text: 'Report the page’s address and the browser console’s red line to its developer.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Call the API through your own server or the same origin until it answers preflights.',
    },
    {
      audience: 'owner',
      effort: 'easy',
      text: 'Answer OPTIONS before authentication with 204, Access-Control-Allow-Origin, -Methods and -Headers: Authorization.',
    },
  ],
});

/**
 * `inBrowser`: the material says that a browser stopped, or no answer to the request itself is known. Else the request came as far as
 * its own refusal, which the same gate gives to anyone without a credential.
 */
function observed({ trials, origin, originMadeUp, problem }: CorsPreflight, inBrowser: boolean): readonly Clue[] {
  const status = trials[0]?.status ?? null;
  if (problem === null || status === null) return [];
  // Whom an allow-list of origins turns away is not known where no origin is.
  if (originMadeUp && status !== 401 && status !== 407) return [];
  const text = `The preflight${originMadeUp ? '' : ` from ${origin}`} ${problem}.`;
  if (!inBrowser) return [hint(text, corsPreflight)];
  return [status === 401 || status === 403 || status === 407 ? proven(text, corsPreflight) : strong(text, corsPreflight)];
}
