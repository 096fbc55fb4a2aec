import { type HttpRequest, headersOf } from '../case.ts';
import { type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { sessionCookies } from '../lib/session-cookies.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import loginPage from '../probes/login-page.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'session-cookie-rejected',
  title: 'The session cookie is damaged or refused',
  needs: { refusal },
  wants: { credentials, loginPage, randomCredential, workingDifference },
  supersedes: ['credentials-invalid', 'credentials-missing'],
  detect(facts, { material }): readonly Clue[] {
    const { request } = material;
    if (request === undefined || (facts.refusal.response.status < 400 && facts.loginPage === undefined)) return [];
    const compared = facts.credentials === undefined ? [] : soleDifference(facts, 'cookie missing');
    if (compared.length > 0) return compared;
    const clues = [...fieldProblems(request), ...pairsOf(request).flatMap(([name, value]) => valueProblems(name, value))];
    const sessions = sessionCookies(facts.credentials ?? []);
    if (clues.length > 0 || sessions.length === 0 || facts.refusal.response.status !== 401) return clues;
    const random = facts.randomCredential?.trials[0];
    const text = `The cookie ${sessions[0]?.name} was sent and refused with 401`;
    return [random?.sameAsGiven ? hint(`${text}; a random value gets the same answer.`, randomCredential) : hint(`${text}.`, exchange)];
  },
  settledBy: 'The cookie as the server set it (Set-Cookie), beside the cookie as it was sent.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Delete the cookies of this site, then sign in again.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send the cookie exactly as it was set: whole, once, without quotes, attributes or decoding.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Check that all instances share the cookie secret, and that Domain, Path, Secure and SameSite fit.',
    },
  ],
});

const ATTRIBUTES = /^(?:path|domain|expires|max-age|samesite|httponly|secure|partitioned|priority)$/i;

function pairsOf(request: HttpRequest): readonly (readonly [string, string])[] {
  return headersOf(request, 'cookie').flatMap((field) =>
    field.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? ([pair.trim(), ''] as const) : ([pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const);
    }),
  );
}

function fieldProblems(request: HttpRequest): readonly Clue[] {
  const clues: Clue[] = [];
  const pairs = pairsOf(request);
  const attribute = pairs.find(([name]) => ATTRIBUTES.test(name));
  if (attribute !== undefined)
    clues.push(likely(`The Cookie field holds "${attribute[0]}", an attribute of Set-Cookie that is never sent back.`, 'input'));
  // RFC 6265 §5.4: the longer path comes first; servers that read the last one take the wrong session.
  const twice = pairs.find(([name, value], index) =>
    pairs.some(([other, content], at) => at > index && other === name && content !== value),
  );
  if (twice !== undefined) clues.push(strong(`The cookie ${twice[0]} is sent twice with different values.`, 'input'));
  const secure = pairs.find(([name]) => /^__(?:Host|Secure)-/.test(name));
  if (secure !== undefined && request.url.startsWith('http:'))
    clues.push(strong(`The cookie ${secure[0]} is for https only, but the request goes over plain http.`, 'input'));
  return clues;
}

function valueProblems(name: string, value: string): readonly Clue[] {
  const damage = (text: string): readonly Clue[] => [certain(`The cookie ${name} ${text}.`, 'input')];
  if (/^"[^"]*$|^[^"]+"$|^'.*'$/.test(value)) return damage('has stray quotation marks around its value');
  if (/%(?![0-9a-f]{2})/i.test(value)) return damage('holds a broken percent-encoding: it was cut or encoded twice');
  if (/%25[0-9a-f]{2}/i.test(value)) return damage('is percent-encoded twice');
  if (/\s|…|\.\.\.$/.test(value)) return damage('is cut, or holds white space inside');
  // Signed cookies of Connect: s:<value>.<HMAC-SHA256 in Base64 without padding>, always 43 characters.
  const signed = /^s(?:%3A|:)[^.]+(?:\.(.*))?$/i.exec(value);
  const length = signed === null ? 43 : decoded(signed[1] ?? '').length;
  return length === 43 ? [] : damage(`is signed, but its signature has ${length} characters instead of 43`);
}

function decoded(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_found, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
