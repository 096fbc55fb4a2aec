import { headersOf } from '../case.ts';
import { type Clue, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import type { SentCredential } from '../lib/sent-credentials.ts';
import challenge from '../probes/challenge.ts';
import credentials from '../probes/credentials.ts';
import refusal from '../probes/refusal.ts';
import withoutCookies from '../probes/without-cookies.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'credentials-conflict',
  title: 'Two credentials contradict each other',
  needs: { refusal, credentials },
  wants: { challenge, workingDifference, withoutCookies },
  supersedes: ['credentials-invalid', 'credentials-misplaced', 'scheme-mismatch', 'session-cookie-rejected'],
  detect(facts, { material }): readonly Clue[] {
    const { status } = facts.refusal.response;
    if (material.request === undefined || ![400, 401, 403].includes(status)) return [];
    const compared = soleDifference(facts, 'credential added', 'cookie added');
    if (compared.length > 0) return compared;
    const bare = facts.withoutCookies?.trials[0];
    if (bare?.accepted)
      return [proven(`With cookies beside the Authorization field the answer is ${status}, without them ${bare.status}.`, withoutCookies)];
    const fields = new Set(headersOf(material.request, 'authorization').map((value) => value.trim()));
    if (fields.size > 1)
      return [strong(`The request carries ${fields.size} different Authorization fields; RFC 9110 §11.6.2 allows one.`, 'input')];
    const header = facts.credentials.find(isAuthorization);
    if (header === undefined || header.value === '') return [];
    if (status !== 401 && isSignedLink(facts.refusal.url ?? material.request.url))
      return [
        (status === 400 ? strong : likely)(
          `The address bears a signature of its own, and an Authorization field came beside it; the answer is ${status}.`,
          credentials,
        ),
      ];
    const rival = facts.credentials.find((credential) => isRival(credential) && credential.value !== header.value);
    if (rival === undefined) return [];
    const text = `The request carries an Authorization field (${header.scheme ?? 'no scheme'}) and another credential in ${shown(rival)}`;
    // RFC 6750 §2 forbids a second method, §3.1 answers invalid_request (400); object stores refuse a header beside a signed URL.
    if (status === 400) return [strong(`${text}; the answer is 400.`, credentials)];
    return rival.place === 'header' ? [hint(`${text}.`, credentials)] : [likely(`${text}.`, credentials)];
  },
  settledBy: 'The same request with only one of the two credentials.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign out everywhere in this browser, then sign in with one account only.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send exactly one credential; drop Authorization on signed URLs and after redirects to another host.',
    },
    { audience: 'owner', effort: 'medium', text: 'Say in the error which credentials were seen, and which of them counts.' },
  ],
});

const isAuthorization = ({ place, name }: SentCredential): boolean => place === 'header' && /^authorization$/i.test(name);

/** Tokens and signatures in the address, tokens in the body, or keys in another field; a session cookie beside a token is common and harmless. */
function isRival({ place, name }: SentCredential): boolean {
  if (place === 'query')
    return /^(?:access_?token|token|auth_?token|api_?key|sig|signature|x-amz-signature|x-goog-signature|jwt)$/i.test(name);
  if (place === 'body') return /^access_token$/i.test(name);
  return place === 'header' && !/^(?:authorization|proxy-authorization)$/i.test(name);
}

const shown = ({ place, name }: SentCredential): string =>
  place === 'query' ? `the parameter ${name}` : place === 'body' ? `the body (${name})` : `the field ${name}`;

/** Links signed for S3, Google Cloud Storage and Azure Storage take no second credential; clients keep one across a redirect to them. */
const isSignedLink = (url: string): boolean => /[?&](?:x-amz-(?:algorithm|signature)|x-goog-(?:algorithm|signature)|sig)=/i.test(url);
