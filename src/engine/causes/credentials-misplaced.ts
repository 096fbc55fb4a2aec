import { type Clue, defineCause, likely, proven, strong } from '../cause.ts';
import type { Trials } from '../facts.ts';
import { shortOf } from '../lib/description-clues.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { jsonObject } from '../lib/json-object.ts';
import { isSafeMethod } from '../lib/refused.ts';
import { type SentCredential, withoutCredentials } from '../lib/sent-credentials.ts';
import answerText from '../probes/answer-text.ts';
import apiDescription from '../probes/api-description.ts';
import challenge, { type Challenges } from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import credentials from '../probes/credentials.ts';
import describedCredential from '../probes/described-credential.ts';
import refusal from '../probes/refusal.ts';
import repairedCredential from '../probes/repaired-credential.ts';
import withoutCredential from '../probes/without-credential.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'credentials-misplaced',
  title: 'The credential stands in the wrong place',
  needs: { refusal, credentials },
  wants: {
    challenge,
    claimedMissing,
    repairedCredential,
    workingDifference,
    apiDescription,
    answerText,
    withoutCredential,
    describedCredential,
  },
  supersedes: [
    'credentials-missing',
    'credentials-invalid',
    'authorization-stripped',
    'scheme-mismatch',
    'token-revoked',
    'permission-denied',
  ],
  detect(facts, { material }): readonly Clue[] {
    const { status } = facts.refusal.response;
    if (![400, 401, 403].includes(status)) return [];
    const clues: Clue[] = [...soleDifference(facts, 'place')];
    for (const probe of [repairedCredential, describedCredential]) {
      const accepted = (probe === repairedCredential ? facts.repairedCredential : facts.describedCredential)?.accepted;
      // Where nobody is asked for a credential, one that nobody reads is accepted as well.
      if (accepted?.kind === 'other-place' && facts.withoutCredential?.trials[0]?.accepted !== true)
        clues.push(proven(`Refused with ${status} as it was sent, accepted where ${accepted.changed}.`, probe));
    }
    const described = shortOf(facts, material.request, apiDescription);
    if (described?.unmet.kind === 'elsewhere') clues.push(described.clue);
    clues.push(...readElsewhere(facts));
    const twice = sentTwice(facts.credentials);
    if (twice !== null && status === 400)
      clues.push(strong(`The same credential is sent in ${twice}, and the answer is 400: RFC 6750 §2 allows one place.`, credentials));
    const named = facts.challenge === undefined ? null : namedField(facts.challenge, facts.credentials);
    if (named !== null) clues.push(strong(`The challenge asks for the field ${named}, which the request does not carry.`, challenge));
    const elsewhere = facts.credentials.find(
      (credential) =>
        isElsewhere(credential) ||
        (facts.claimedMissing?.explicit === true && !isLogin(facts.refusal.url) && isKeyInBody(credential, material.request?.body)),
    );
    const inHeader = facts.credentials.some(
      ({ name, place, value }) => place === 'header' && /^authorization$/i.test(name) && value !== '',
    );
    if (elsewhere === undefined || inHeader) return clues;
    if (facts.claimedMissing !== undefined)
      clues.push(
        (facts.claimedMissing.explicit || asksScheme(facts.challenge) ? strong : likely)(
          `A credential was sent in ${placeOf(elsewhere)}, but ${facts.claimedMissing.text}.`,
          claimedMissing,
        ),
      );
    // nginx drops such fields by default (underscores_in_headers off).
    if (elsewhere.place === 'header' && elsewhere.name.includes('_'))
      clues.push(likely(`The field name ${elsewhere.name} holds an underscore; many servers drop such fields unread.`, 'input'));
    return clues;
  },
  settledBy: 'Where the API’s documentation puts the credential: which header, parameter or cookie.',
  repair(facts, { material }) {
    const accepted = facts.repairedCredential?.accepted ?? facts.describedCredential?.accepted;
    if (material.request === undefined || accepted?.kind !== 'other-place') return null;
    const { method, url } = withoutCredentials(material.request);
    // Only what was tried is offered, and trials use safe methods alone.
    if (!isSafeMethod(method)) return null;
    const verb = method === 'GET' ? '' : ` -X ${method}`;
    return `curl${verb} -H "${accepted.template}" '${url.replaceAll("'", '%27')}'`;
  },
  fixesFor: (facts, { material }) => {
    const described = shortOf(facts, material.request, apiDescription);
    if (described?.unmet.kind !== 'elsewhere') return null;
    const { wanted } = described.unmet;
    return [
      { audience: 'user', effort: 'easy', text: 'Enter the key where the tool asks for the API key or token, not among other headers.' },
      { audience: 'developer', effort: 'easy', text: `Send the credential as the API description says: ${wanted.slice(0, 120)}.` },
      { audience: 'owner', effort: 'easy', text: 'Name the expected place in a WWW-Authenticate challenge, as the description does.' },
    ];
  },
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Enter the key in the field for the access key or token, not in the address.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send the credential in the header that the documentation names, usually "Authorization: Bearer".',
    },
    { audience: 'owner', effort: 'medium', text: 'Name the expected place of the credential in the challenge and in the documentation.' },
  ],
});

/** Outside Authorization: key fields and parameters; of cookies only those that hold a token. */
function isElsewhere({ place, name, value }: SentCredential): boolean {
  if (value === '' || place === 'body') return false;
  if (place === 'cookie')
    return value.startsWith('eyJ') || (/token|jwt|api_?key/i.test(name.replace(/csrf|xsrf/gi, '')) === true && !/csrf|xsrf/i.test(name));
  return place === 'query' || !/^(?:proxy-)?authorization$/i.test(name);
}

/** API keys and access tokens posted as data; passwords, codes and refresh tokens belong there. */
function isKeyInBody({ place, name, value }: SentCredential, body: string | undefined): boolean {
  if (place !== 'body' || value === '') return false;
  // {"message":{"token":"…"}} names a device, {"data":{"key":"…"}} a record: only at the top do such names speak of the caller.
  if (/^(?:key|token)$/i.test(name)) return !/^\s*\{/.test(body ?? '') || Object.hasOwn(jsonObject(body ?? '') ?? {}, name);
  return /^(?:api_?key|x_?api_?key|access_?token|auth_?token|jwt)$/i.test(name);
}

/** Where a token is exchanged for another, the body is its place. */
const isLogin = (url: string | null): boolean =>
  url !== null &&
  /\/(?:login|log-in|signin|token|oauth2?|introspect|revoke|refresh|session|sessions|authenticate|auth)(?:[/?]|$)/i.test(url);

const asksScheme = (asked: Challenges | undefined): boolean =>
  asked?.list.some(({ scheme }) => /^(?:bearer|dpop|token|basic)$/i.test(scheme)) ?? false;

/** Gateways name the field they read in the challenge: name="x-api-key", header="…". */
function namedField({ list }: Challenges, sent: readonly SentCredential[]): string | null {
  const name = list
    .map(({ params }) => params['name'] ?? params['header'])
    .find((value) => value !== undefined && /^[A-Za-z][A-Za-z0-9-]{1,60}$/.test(value));
  return name === undefined || sent.some((credential) => credential.name.toLowerCase() === name.toLowerCase()) ? null : name;
}

/** As it was sent the credential changes nothing; in another field it earns another refusal: there it is read. */
function readElsewhere({ withoutCredential: without, repairedCredential: repaired }: Tried): readonly Clue[] {
  if (without?.trials[0]?.sameAsGiven !== true) return [];
  const read = repaired?.trials.find(({ name, sameAsGiven, status }) => name === 'other-place' && !sameAsGiven && isRefusal(status));
  return read === undefined
    ? []
    : [
        strong(
          `As it was sent the credential changes nothing; where ${read.changed} the server answers otherwise: it looks there.`,
          repairedCredential,
        ),
      ];
}

interface Tried {
  readonly withoutCredential: Trials | undefined;
  readonly repairedCredential: Trials | undefined;
}

const isRefusal = (status: number | null): boolean => status === 400 || status === 401 || status === 403;

function sentTwice(sent: readonly SentCredential[]): string | null {
  for (const [index, one] of sent.entries()) {
    const other = sent.slice(index + 1).find(({ value, place }) => value === one.value && place !== one.place);
    if (one.value !== '' && other !== undefined) return `${placeOf(one)} and ${placeOf(other)}`;
  }
  return null;
}

const WORDS = { header: 'the field', query: 'the parameter', cookie: 'the cookie', body: 'the body member' } as const;
const placeOf = ({ place, name }: SentCredential): string => `${WORDS[place]} ${name}`;
