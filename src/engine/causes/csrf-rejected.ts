import { type HttpRequest, headerOf, headersOf } from '../case.ts';
import { against, type Clue, defineCause, hint, likely, strong } from '../cause.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { parametersOf } from '../lib/oauth-exchange.ts';
import { isSafeMethod } from '../lib/refused.ts';
import challenge from '../probes/challenge.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';
import workingDifference from '../probes/working-difference.ts';

/** Names of Django, Angular, Rails, ASP.NET; hapi and Jenkins say crumb. */
const CSRF = /csrf|xsrf|authenticity_token|requestverificationtoken|antiforgery|\bcrumb$/i;

export default defineCause({
  id: 'csrf-rejected',
  title: 'The CSRF token is missing or stale',
  needs: { refusal },
  wants: { challenge, credentials, workingDifference },
  supersedes: ['permission-denied', 'credentials-missing', 'session-expired', 'credentials-invalid', 'ip-restricted'],
  detect(facts, { material }): readonly Clue[] {
    const { response } = facts.refusal;
    const { request } = material;
    // A page that explains CSRF among other things (Tomcat's manager) is no CSRF refusal where it asks for a password.
    if (facts.refusal.response.status === 401 && facts.challenge !== undefined)
      return [against('The answer is 401 and asks for a credential; CSRF refusals ask for none.', challenge)];
    if (request === undefined || ![400, 403, 419, 422].includes(response.status)) return [];
    const compared = soleDifference(facts, 'csrf');
    if (compared.length > 0) return compared;
    if (isSafeMethod(request.method))
      return [against(`The method is ${request.method}; CSRF tokens are asked for where something changes.`, 'input')];
    if (facts.challenge !== undefined) return [];
    const clues: Clue[] = [];
    // Laravel and its kin answer 419 for nothing else.
    if (response.status === 419) clues.push(strong('The answer is 419, which stands for an expired CSRF token.', exchange));
    const fresh = headersOf(response, 'set-cookie')
      .map((line) => line.slice(0, line.indexOf('=')))
      .find((name) => CSRF.test(name));
    if (fresh !== undefined)
      clues.push(strong(`The ${response.status} sets the CSRF cookie ${fresh}: the client had none that counts.`, exchange));
    if (response.status !== 403) return clues;
    const sent = csrfPlaces(request);
    const identified = (facts.credentials ?? []).some(({ place, name }) => place !== 'body' && !CSRF.test(name));
    const cookies = headersOf(request, 'cookie').length > 0;
    const bearer = (facts.credentials ?? []).some(({ scheme }) => scheme !== null);
    if (sent.length > 0 && !identified)
      clues.push(strong(`The ${request.method} carries ${sent.join(' and ')} and no other credential, and is refused with 403.`, exchange));
    else if (sent.length > 0) clues.push(hint(`The ${request.method} carries ${sent.join(' and ')} and is refused with 403.`, exchange));
    else if (cookies && !bearer)
      clues.push(likely(`The ${request.method} carries cookies but no CSRF token, and is refused with 403.`, exchange));
    else if (facts.credentials === undefined && isForm(request) && isWordless(response.body))
      clues.push(
        likely(
          `A form is sent with ${request.method}, without cookies and without a CSRF token, and is refused with a bare 403.`,
          exchange,
        ),
      );
    return clues;
  },
  settledBy: 'The form or page that was loaded before, with the CSRF token it holds.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Reload the page, then send the form again; allow cookies for this site.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Load the page first, then send its CSRF token together with the cookie set beside it.',
    },
    { audience: 'owner', effort: 'medium', text: 'Exempt token-authenticated API paths from CSRF checks, and list the trusted origins.' },
  ],
});

/** Only forms can be forged by another site without asking first; JSON needs a CORS preflight. */
const isForm = (request: HttpRequest): boolean =>
  (request.body ?? '') !== '' &&
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i.test(headerOf(request, 'content-type') ?? '');

/** The number and its name alone, as frameworks say it of a failed check of their own (Tornado, Hono). */
const isWordless = (body: string): boolean => /^(?:403|forbidden|:|\s)*$/i.test(body.slice(0, 2000).replace(/<[^>]{0,200}>/g, ' '));

function csrfPlaces(request: { readonly headers: readonly (readonly [string, string])[]; readonly body?: string }): readonly string[] {
  const fields = request.headers.map(([name]) => name).filter((name) => CSRF.test(name));
  const cookies = headersOf(request, 'cookie').some((field) => field.split(';').some((pair) => CSRF.test(pair.split('=')[0] ?? '')));
  const members = [...parametersOf(request.body ?? '').keys()].filter((name) => CSRF.test(name));
  return [...fields, ...members, ...(cookies ? ['a CSRF cookie'] : [])];
}
