import { findSecrets } from '../secrets/find-secrets.ts';
import { isPlaceholder, looksSecret } from '../secrets/values.ts';
import type { CredentialKind, Recognition } from './credential.ts';
import { discover } from './discover.ts';
import { recogniseBest } from './lib/recognise.ts';

/** A kind of secret as its owner has to be told of it. */
export interface SecretKind {
  readonly id: string;
  /** 'GitHub personal access token'; null for what no vendor names (password, session cookie, private key, secret). */
  readonly label: string | null;
  readonly provider: string | null;
  /** Where its owner makes it useless. */
  readonly revoke: string | null;
  readonly role: Recognition['role'];
}

export interface SecretKinds {
  /** Ids of the kinds of secrets that a text holds, the surest first, at most five. Placeholders and public keys are none. */
  kindsIn(text: string): readonly string[];
  /** Null for an id of another version. */
  describe(id: string): SecretKind | null;
}

/** What is a secret by its place alone; words for it are the edge's. */
const NAMELESS: readonly SecretKind[] = [
  { id: 'private-key', label: null, provider: null, revoke: null, role: 'client-secret' },
  { id: 'session-cookie', label: null, provider: null, revoke: null, role: 'session' },
  { id: 'password', label: null, provider: null, revoke: null, role: 'password' },
  { id: 'secret', label: null, provider: null, revoke: null, role: 'unknown' },
  {
    id: 'aws-secret-key',
    label: 'AWS secret access key',
    provider: 'AWS',
    // docs.aws.amazon.com/IAM: deactivate, then delete the key, under the user's security credentials.
    revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    role: 'api-key',
  },
];

const BY_WORD: ReadonlyMap<string, string> = new Map([
  ['private key', 'private-key'],
  ['cookie', 'session-cookie'],
  ['password', 'password'],
  ['AWS secret key', 'aws-secret-key'],
  ['JWT', 'jwt'],
]);
/** Standards that say nothing of who made it; as an id or an opaque value they are secret by their place alone. */
const UNNAMED = new Set(['opaque-token', 'uuid-key', 'time-ordered-id']);
const MOST = 5;
const SURE = 0.5;

/** @throws Why401Error 'unit-invalid' */
export async function loadSecretKinds(): Promise<SecretKinds> {
  const units = await discover<CredentialKind>(new URL('./credentials/', import.meta.url), (unit) => 'recognise' in unit);
  const known = new Map([...units.map(described), ...NAMELESS].map((kind) => [kind.id, kind]));
  return { kindsIn: (text) => kindsIn(units, text), describe: (id) => known.get(id) ?? null };
}

/** A kind's own first example tells the role that such a value plays. */
function described({ id, label, provider, revoke, recognise, examples }: CredentialKind): SecretKind {
  const [first = ''] = examples.matches;
  return { id, label, provider, revoke: revoke ?? null, role: recognise(first)?.role ?? 'unknown' };
}

function kindsIn(units: readonly CredentialKind[], text: string): readonly string[] {
  const found = new Set<string>();
  for (const { start, end, kind, value = text.slice(start, end) } of findSecrets(text)) {
    const id = kindOf(units, value.trim(), kind);
    if (id !== null) found.add(id);
  }
  // What has a name is not said again without it.
  const named = [...found].filter((id) => id !== 'secret');
  return (named.length > 0 ? named : [...found]).slice(0, MOST);
}

function kindOf(units: readonly CredentialKind[], value: string, word: string): string | null {
  const named = BY_WORD.get(word);
  if (named === 'private-key' || named === 'aws-secret-key') return value === '' ? null : named;
  const bare = value.replace(/^(?:bearer|basic|token|apikey|bot)\s+/i, '');
  // The hash in a Digest answer is no use without its nonce.
  if (isPlaceholder(bare) || MASKED.test(bare) || word === 'Digest response') return null;
  const best = recogniseBest(units, bare);
  if (best !== null && best.recognition.confidence >= SURE && !UNNAMED.has(best.kind.id))
    return best.kind.isSecret === false ? null : best.kind.id;
  if (named === 'password') return named;
  return looksSecret(bare) ? (named ?? 'secret') : null;
}

/** Shortened or blanked out by who wrote it. */
const MASKED = /\*{3}|•{2}|…|\.{3}|x{6}|X{6}|[<>‹›]/;
