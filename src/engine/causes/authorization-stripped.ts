import type { HttpResponse } from '../case.ts';
import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { wantsAwsSignature } from '../lib/aws-signature-wanted.ts';
import { droppedClues } from '../lib/config-clues.ts';
import { versionClues } from '../lib/http-versions.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing, { type ClaimedMissing } from '../probes/claimed-missing.ts';
import configExcerpt from '../probes/config-excerpt.ts';
import credentials from '../probes/credentials.ts';
import headerSyntax from '../probes/header-syntax.ts';
import httpVersion from '../probes/http-version.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'authorization-stripped',
  title: 'The Authorization header is lost on the way',
  wants: { credentials, refusal, configExcerpt, claimedMissing, challenge, headerSyntax, withoutCredential, randomCredential, httpVersion },
  supersedes: [
    'credentials-invalid',
    'credentials-missing',
    'token-signature-invalid',
    'token-revoked',
    'audience-mismatch',
    'issuer-mismatch',
    'permission-denied',
    'ip-restricted',
  ],
  detect(facts, { material }): readonly Clue[] {
    if (facts.refusal === undefined) return [];
    const { status } = facts.refusal.response;
    const saysMissing = facts.claimedMissing?.explicit === true;
    const dropped =
      status < 400 || status === 407 ? [] : droppedClues({ config: facts.configExcerpt, request: material.request, saysMissing });
    if (dropped.length > 0 || facts.credentials === undefined) return dropped;
    const versions = versionClues(facts.httpVersion, 'authorization-stripped', facts.claimedMissing !== undefined);
    if (versions.some(({ proven }) => proven)) return versions;
    const sent = facts.credentials.find(({ name, scheme, value }) => /^authorization$/i.test(name) && scheme !== null && value !== '');
    if (status < 400 || status === 407 || sent === undefined || facts.refusal.afterRedirect || facts.headerSyntax !== undefined) return [];
    const asked = facts.challenge?.list.map(({ scheme }) => scheme.toLowerCase()) ?? [];
    // Another scheme reads as "nothing sent", too: that is scheme-mismatch.
    if (asked.length > 0 && !asked.includes(sent.scheme?.toLowerCase() ?? '')) return [];
    // AWS's services read AWS4-HMAC-SHA256 alone, and call anything else missing: that is scheme-mismatch.
    if (wantsAwsSignature(facts.refusal.response) && !/^AWS/i.test(sent.scheme ?? '')) return [];
    const ignored = facts.withoutCredential?.trials[0]?.sameAsGiven === true && facts.randomCredential?.trials[0]?.sameAsGiven === true;
    const told = facts.withoutCredential !== undefined && !facts.withoutCredential.trials[0]?.sameAsGiven;
    if (told) return [against('Without the credential the answer is another one: the header does arrive.', withoutCredential)];
    if (isGuest(facts.refusal.response))
      return [
        strong('An Authorization header was sent, but the answer treats the caller as a guest: a wrong one would be named.', refusal),
      ];
    if (facts.claimedMissing !== undefined)
      return [...versions, ...claimed(facts.claimedMissing, ignored, sent.value.startsWith('eyJ') && asked.length < 2)];
    return ignored && status === 401 && asked.length === 0 ? [hint(`${ALIKE}.`, withoutCredential)] : [];
  },
  settledBy: 'What headers arrive at the application: its own log, or an echo page behind the same proxy.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Send this diagnosis to the owner of the API; your credential is not at fault.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Call the application directly, past the proxy, to confirm; look for redirects and middleware that rebuild headers.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Let every proxy, gateway and CGI pass Authorization on (nginx proxy_set_header, Apache CGIPassAuth).',
    },
  ],
});

/**
 * WordPress answers 401 to guests and 403 to users (wp-includes/rest-api.php, rest_authorization_required_code) and names wrong passwords;
 * Kubernetes and Jenkins refuse a wrong credential before they count anybody as anonymous.
 */
const isGuest = ({ status, body }: HttpResponse): boolean =>
  (status === 401 && /"code"\s?:\s?"rest_(?:cannot_\w+|forbidden\w*|not_logged_in)"/.test(body)) ||
  (status === 403 && /\bsystem:anonymous\b|\banonymous is missing the \w+\/\w+ permission/i.test(body));

const ALIKE = 'With the credential, without it and with a random one the answer is the same';

/** Many libraries never name an error for a key that they do not know (Flask-HTTPAuth, npm registries); those that read JWTs mostly do. */
function claimed({ explicit, text }: ClaimedMissing, ignored: boolean, isJwt: boolean): readonly Clue[] {
  const said = (explicit ? strong : hint)(`An Authorization header was sent, but ${text}.`, claimedMissing);
  if (!ignored) return [said];
  const alike = `${ALIKE}: the server never sees it.`;
  if (explicit) return [said, certain(alike, withoutCredential)];
  return [said, isJwt ? likely(alike, withoutCredential) : hint(`${ALIKE}.`, withoutCredential)];
}
