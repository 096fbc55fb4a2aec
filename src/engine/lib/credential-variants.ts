import type { HttpRequest, HttpResponse } from '../case.ts';
import { withDigest } from './digest.ts';
import { type SentCredential, withoutCredentials } from './sent-credentials.ts';

export interface CredentialVariant {
  readonly kind: 'cleaned-credential' | 'other-scheme' | 'other-place';
  /** One clause in words: 'the token is sent as "Authorization: Bearer"'. */
  readonly changed: string;
  readonly request: HttpRequest;
  /** How the accepted field is written, for the repaired command: 'Authorization: Bearer $TOKEN'. */
  readonly template: string;
}

interface Hints {
  readonly answer: HttpResponse;
  readonly random: (bytes: number) => Uint8Array;
}

/** Other ways to present the same credential to the same server, the most plausible first. Never a guess at its value. */
export function credentialVariants(
  request: HttpRequest,
  credentials: readonly SentCredential[],
  challenges: readonly { readonly scheme: string; readonly params: Readonly<Record<string, string>> }[],
  problems: readonly { readonly where: string; readonly cleaned: string | null }[],
  hints: Hints,
): readonly CredentialVariant[] {
  const credential = credentials[0];
  if (credential === undefined) return [];
  const bare = withoutCredentials(request);
  const present = (kind: CredentialVariant['kind'], name: string, value: string, shown: string): CredentialVariant => ({
    kind,
    changed: `the credential is sent as "${name}: ${shown}"`,
    request: { ...bare, headers: [...bare.headers, [name, value]] },
    template: `${name}: ${shown.replace('…', '$TOKEN')}`,
  });
  const cleaned = problems.flatMap(({ where, cleaned }) => {
    const same = credentials.find(({ name, place }) => name === where && place === 'header');
    if (cleaned === null || same === undefined) return [];
    const scheme = /^\S+(?=\s)/.exec(cleaned)?.[0];
    return [present('cleaned-credential', same.name, cleaned, scheme === undefined ? '…' : `${scheme} …`)];
  });
  if (cleaned.length > 0) return cleaned;
  return [
    ...asChallenged(request, credential, challenges, hints, present),
    ...asElsewhere(credential, challenges.length > 0, hints.answer, present),
  ];
}

type Present = (kind: CredentialVariant['kind'], name: string, value: string, shown: string) => CredentialVariant;

/** What the challenge itself asks for (RFC 9110 §11.6.1): its scheme, or the header it names. */
function asChallenged(
  request: HttpRequest,
  credential: SentCredential,
  challenges: readonly { readonly scheme: string; readonly params: Readonly<Record<string, string>> }[],
  { answer, random }: Hints,
  present: Present,
): readonly CredentialVariant[] {
  return challenges.flatMap(({ scheme, params }): CredentialVariant[] => {
    // Azure API Management and APISIX name the header to use.
    const header = params['name'] ?? params['header'];
    if (header !== undefined && /^[A-Za-z0-9-]{1,60}$/.test(header)) return [present('other-place', header, credential.value, '…')];
    const sameScheme = credential.scheme?.toLowerCase() === scheme.toLowerCase() && credential.name.toLowerCase() === 'authorization';
    if (sameScheme) return [];
    const basic = credential.scheme?.toLowerCase() === 'basic';
    if (/^digest$/i.test(scheme)) {
      const answered = basic
        ? withDigest(withoutCredentials(request), answer, Buffer.from(credential.value, 'base64').toString('utf8'), random)
        : null;
      return answered === null
        ? []
        : [
            {
              kind: 'other-scheme',
              changed: 'the same user and password answer the Digest challenge',
              request: answered,
              template: 'Authorization: Digest …',
            },
          ];
    }
    if (basic || !/^(?:bearer|token|apikey|key|jwt|bot)$/i.test(scheme)) return [];
    const kind = credential.scheme === null ? 'other-place' : 'other-scheme';
    return [present(kind, 'Authorization', `${scheme} ${credential.value}`, `${scheme} …`)];
  });
}

/** A field for keys or tokens, by its name; X-CSRF-Token holds neither. */
const FIELD_OF_KEY = /\bx-(?!csrf|xsrf)(?:[a-z0-9]{1,20}-){0,3}(?:api-?key|key|token|auth|secret)\b/i;

/** Where no challenge helps: the places that servers usually read (RFC 6750 §2, X-API-Key by custom). */
function asElsewhere(
  credential: SentCredential,
  challenged: boolean,
  answer: HttpResponse,
  present: Present,
): readonly CredentialVariant[] {
  const { name, scheme, value, place } = credential;
  if (scheme !== null && /^(?:basic|digest|negotiate|ntlm|dpop)$/i.test(scheme)) return [];
  const inAuthorization = name.toLowerCase() === 'authorization';
  const variants: CredentialVariant[] = [];
  // Servers drop fields with an underscore in the name (nginx: underscores_in_headers off).
  if (place === 'header' && name.includes('_')) variants.push(present('other-place', name.replaceAll('_', '-'), value, '…'));
  if (challenged) return variants;
  // "X-Auth-Key header required": the answer itself says where it looks.
  const named = FIELD_OF_KEY.exec(answer.body.slice(0, 2000))?.[0];
  if (named !== undefined && named.toLowerCase() !== name.toLowerCase()) variants.push(present('other-place', named, value, '…'));
  if (inAuthorization && scheme !== null && !/^bearer$/i.test(scheme))
    variants.push(present('other-scheme', 'Authorization', `Bearer ${value}`, 'Bearer …'));
  if (inAuthorization && scheme !== null && /^bearer$/i.test(scheme) && !value.startsWith('eyJ'))
    variants.push(present('other-place', 'X-API-Key', value, '…'));
  // Tutorials for Node read the JWT from these fields, and say that none was provided.
  if (
    inAuthorization &&
    value.startsWith('eyJ') &&
    /\btoken\b.{0,20}\b(?:provided|missing|required|found)\b|\b(?:no|missing)\b.{0,20}\btoken\b/i.test(answer.body.slice(0, 2000))
  )
    variants.push(present('other-place', 'X-Access-Token', value, '…'), present('other-place', 'X-Auth-Token', value, '…'));
  if (inAuthorization && scheme === null)
    variants.push(
      present('cleaned-credential', 'Authorization', `Bearer ${value}`, 'Bearer …'),
      present('other-place', 'X-API-Key', value, '…'),
    );
  if (!inAuthorization && (place !== 'cookie' || value.startsWith('eyJ')))
    variants.push(present('other-place', 'Authorization', `Bearer ${value}`, 'Bearer …'));
  return variants.filter(({ template }, index) => variants.findIndex((other) => isSameField(other.template, template)) === index);
}

const isSameField = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
