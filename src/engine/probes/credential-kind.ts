import { readBasic } from '../lib/basic-credentials.ts';
import type { Recognised } from '../lib/recognise.ts';
import type { Place, SentCredential } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found, type ProbeContext } from '../probe.ts';
import credentials from './credentials.ts';
import refusal from './refusal.ts';

/** What a sent credential is by its own shape. Holds no part of the value. */
export interface SentKind {
  readonly place: Place;
  readonly name: string;
  readonly scheme: string | null;
  /** In words: 'GitHub personal access token'. */
  readonly label: string;
  readonly provider: string | null;
  readonly recognition: Recognised['recognition'];
}

export interface CredentialKinds {
  readonly sent: readonly SentKind[];
  /** The provider of the host that was asked, where its credentials are known: 'GitHub'. */
  readonly hostProvider: string | null;
}

/** Whose credential each one is and what it is for: published prefixes and lengths tell, nothing is looked up. */
export default defineProbe({
  id: 'credential-kind',
  reach: 'none',
  wants: { credentials, refusal },
  run(material, { credentials = alone(material.token), refusal }, context) {
    const sent = credentials.flatMap((credential) => kindOf(credential, context));
    if (sent.length === 0) return absent('no credential shows by its shape what it is');
    const url = refusal?.url ?? material.request?.url;
    return found<CredentialKinds>({ sent, hostProvider: url === undefined ? null : context.credentials.providerAt(new URL(url).hostname) });
  },
});

/** A token given without a request is read like one that was sent. */
const alone = (token: string | undefined): readonly SentCredential[] =>
  token === undefined ? [] : [{ place: 'header', name: 'Authorization', scheme: null, value: token }];

function kindOf(credential: SentCredential, context: ProbeContext): readonly SentKind[] {
  const [best] = partsOf(credential)
    .map((part) => context.credentials.recognise(part))
    .filter((recognised) => recognised !== null)
    .sort((one, other) => other.recognition.confidence - one.recognition.confidence);
  if (best === undefined) return [];
  const { place, name, scheme } = credential;
  return [{ place, name, scheme, label: best.kind.label, provider: best.kind.provider, recognition: best.recognition }];
}

/** Vendors take their key as user name (Stripe) or as password (GitHub) of Basic. */
function partsOf({ scheme, value }: SentCredential): readonly string[] {
  // SigV4 names the key before its scope: Credential=AKIA…/20261121/eu-west-1/s3/aws4_request.
  const signer = /\bCredential=([A-Z0-9]{16,128})\//.exec(value.slice(0, 300))?.[1];
  if (signer !== undefined) return [signer];
  if (scheme === null || !/^basic$/i.test(scheme)) return [value];
  const { user, password } = readBasic(value);
  return [user ?? '', password ?? ''];
}
