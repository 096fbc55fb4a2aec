import type { HttpRequest } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import { showingsLeft } from '../lib/credential-showings.ts';
import { unmetBy } from '../lib/described-security.ts';
import type { Requirement } from '../lib/openapi.ts';
import { type SentCredential, withoutCredentials } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found, skipped } from '../probe.ts';
import apiDescription from './api-description.ts';
import credentials from './credentials.ts';
import liveExchange from './live-exchange.ts';
import otherMethod from './other-method.ts';
import repairedCredential, { type RepairedCredential } from './repaired-credential.ts';
import trailingSlash from './trailing-slash.ts';
import withoutCookies from './without-cookies.ts';

/** The same credential where the API's own description wants it, at the same address. It asks after all others: most cases have no description. */
export default defineProbe({
  id: 'described-credential',
  reach: 'target',
  needs: { apiDescription, credentials, liveExchange },
  wants: { repairedCredential, trailingSlash, withoutCookies, otherMethod },
  async run(material, facts, context) {
    const { exchange } = facts.liveExchange;
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    if (![400, 401, 403].includes(exchange.response.status)) return skipped(`${exchange.response.status} is no refusal of a credential`);
    const unmet = unmetBy(facts.apiDescription, material.request);
    if (unmet === null || unmet.kind === 'nothing sent') return absent('the description asks for what was sent');
    if (facts.repairedCredential?.accepted) return skipped('another form of the credential is accepted already');
    const variant = variantFor(facts.apiDescription.security, material.request, facts.credentials);
    if (variant === null) return absent('the description asks for another kind of credential');
    const tried = facts.repairedCredential?.trials.some(({ changed }) => changed === variant.changed) ?? false;
    if (tried) return skipped('it was tried already');
    const others = [facts.trailingSlash, facts.withoutCookies, facts.otherMethod].flatMap((fact) => fact?.trials ?? []);
    if (showingsLeft(exchange.response, facts.repairedCredential) - others.length < 1)
      return skipped('the credential was shown often enough');
    const { kind, changed, template, request } = variant;
    const trial = await runTrial({ name: `described-${kind}`, changed, request }, exchange.response, context);
    return found<RepairedCredential>({ trials: [trial], accepted: trial.accepted ? { kind, changed, template } : null });
  },
});

type Variant = NonNullable<RepairedCredential['accepted']> & { readonly request: HttpRequest };

/** Only where one secret stands for the other: a key or token, never a password, a cookie or a signature. */
function variantFor(
  security: readonly (readonly Requirement[])[],
  request: HttpRequest,
  credentials: readonly SentCredential[],
): Variant | null {
  const given = credentials.find(
    ({ place, scheme }) => place !== 'body' && !/^(?:basic|digest|negotiate|ntlm|dpop|aws4-.*)$/i.test(scheme ?? ''),
  );
  const wanted = security.find((one) => one.length === 1)?.[0];
  if (given === undefined || given.value === '' || wanted === undefined || wanted.kind === 'certificate') return null;
  if (given.place === 'cookie' && !given.value.startsWith('eyJ')) return null;
  const bare = withoutCredentials(request);
  if (wanted.kind === 'key') return asKey(wanted, bare, given.value);
  const scheme = wanted.kind === 'http' ? wanted.scheme : 'Bearer';
  if (/^(?:basic|digest|negotiate|ntlm|hoba|mutual|scram-.*)$/i.test(scheme)) return null;
  const kind = given.scheme === null ? 'other-place' : 'other-scheme';
  return inField(kind, bare, { name: 'Authorization', value: `${scheme} ${given.value}`, shown: `${scheme} …` });
}

function inField(
  kind: Variant['kind'],
  bare: HttpRequest,
  { name, value, shown }: { name: string; value: string; shown: string },
): Variant {
  return {
    kind,
    changed: `the credential is sent as "${name}: ${shown}"`,
    template: `${name}: ${shown.replace('…', '$TOKEN')}`,
    request: { ...bare, headers: [...bare.headers, [name, value]] },
  };
}

function asKey({ place, name }: Extract<Requirement, { kind: 'key' }>, bare: HttpRequest, value: string): Variant | null {
  const kind = 'other-place';
  if (place === 'header') return inField(kind, bare, { name, value, shown: '…' });
  if (place === 'cookie') return inField(kind, bare, { name: 'Cookie', value: `${name}=${value}`, shown: `${name}=…` });
  // A query ends up in logs and histories, so it is not tried: the description is evidence enough.
  return null;
}
