import { createHmac } from 'node:crypto';

/** A value known to be secret, and in words what it is ('JWT', 'password'). */
export interface KnownSecret {
  readonly value: string;
  readonly kind: string;
}

export interface Redactor {
  /** ‹kind #tag›; the same value has the same tag under the same key. */
  box(secret: KnownSecret): string;
  /** Replaces every known value (in clear, Base64, percent, JSON and form encodings) and everything of a credential's shape. */
  text(text: string): string;
  /** The same over all strings of plain data, keys included. */
  data<Data>(data: Data): Data;
}

// Shorter known values would blank out ordinary words ("a", "admin1"); they are still hidden where they stand as a whole field.
const SHORTEST_SEARCHED = 4;

/**
 * Shapes that are secret whatever surrounds them. Each is linear: bounded or single-class repetitions, no nesting.
 * `keep` groups stay readable so that the reader sees what was hidden.
 */
const SHAPES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'private key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{1,20000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g },
  { kind: 'JWT', pattern: /\beyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){1,4}/g },
  { kind: 'Slack token', pattern: /\bxox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{8,}|\bxapp-[A-Za-z0-9-]{8,}/g },
  { kind: 'GitHub token', pattern: /\bgh[opsur]_[A-Za-z0-9_]{16,}|\bgithub_pat_[A-Za-z0-9_]{16,}/g },
  { kind: 'GitLab token', pattern: /\bgl[a-z]{2,8}-[A-Za-z0-9_-]{16,}/g },
  { kind: 'API key', pattern: /\b(?:sk|pk|rk)[-_](?:live|test|ant|proj|or)?[-_]?[A-Za-z0-9_-]{16,}/g },
  { kind: 'AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: 'Google key', pattern: /\bAIza[A-Za-z0-9_-]{30,}|\bya29\.[A-Za-z0-9_-]{16,}|\bGOCSPX-[A-Za-z0-9_-]{16,}/g },
  { kind: 'token', pattern: /\b(?:npm_|pypi-|dop_v1_|dor_v1_|doo_v1_|SG\.|shp[a-z]{2}_|hf_|glsa_|dapi)[A-Za-z0-9._-]{16,}/g },
];

/** `Authorization: Bearer …`, `api_key=…`, `"password": "…"`: the name says that the value is secret. */
const LABELLED: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'credential',
    pattern: /(\b(?:proxy-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:Basic|Bearer|Token|DPoP|Digest|Negotiate|NTLM|ApiKey|JWT|Key)\s+)?)([^\s"'‹,;][^\r\n"'‹]{3,8000})/gi,
  },
  { kind: 'credential', pattern: /(\b(?:Bearer|Basic|DPoP|Negotiate)\s+)([A-Za-z0-9._~+/=:-]{12,})/g },
  { kind: 'cookie', pattern: /(\b(?:set-)?cookie["']?\s{0,4}:\s{0,4}["']?[^\s=;"']{1,200}=)([^;\r\n"'‹]{4,4096})/gi },
  {
    kind: 'secret',
    pattern:
      /(["'?&;\s]?\b(?:[a-z0-9]{1,20}[-_.])?(?:password|passwd|pwd|secret|client[_-]secret|api[_-]?key|apikey|access[_-]?token|refresh[_-]?token|id[_-]?token|session[_-]?(?:id|token)|auth[_-]?token|private[_-]?key|sig|signature|code_verifier)\b["']?\s{0,4}[:=]\s{0,4}["']?)([^\s"'&,;}<‹]{4,4096})/gi,
  },
  { kind: 'password', pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:‹]{0,200}:)([^\s/@‹]{1,500})(?=@)/gi },
];

/** Hides everything of a credential's shape without knowing any value: the last line before a log. */
export function scrubShapes(text: string): string {
  return hideShapes(text, (secret) => `‹${secret.kind}›`);
}

/** A redactor over the secrets of one case. `key` tags them; without the key the tag tells nothing about the value. */
export function createRedactor(secrets: readonly KnownSecret[], key: Uint8Array): Redactor {
  const box = (secret: KnownSecret): string => `‹${secret.kind} #${tagOf(secret.value, key)}›`;
  const known = expand(secrets).map(({ form, secret }) => ({ form, shown: box(secret) }));
  const text = (plain: string): string => {
    let hidden = plain;
    for (const { form, shown } of known) if (hidden.includes(form)) hidden = hidden.replaceAll(form, shown);
    return hideShapes(hidden, box);
  };
  return { box, text, data: (data) => mapStrings(data, text) };
}

function tagOf(value: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(value).digest('hex').slice(0, 4);
}

/** Each secret in the forms it may come back in; longest first, so that no form is cut open by a shorter one. */
function expand(secrets: readonly KnownSecret[]): readonly { readonly form: string; readonly secret: KnownSecret }[] {
  const forms = new Map<string, KnownSecret>();
  for (const secret of secrets) {
    for (const form of formsOf(secret.value)) if (form.length >= SHORTEST_SEARCHED && !forms.has(form)) forms.set(form, secret);
  }
  return [...forms].map(([form, secret]) => ({ form, secret })).sort((one, other) => other.form.length - one.form.length);
}

function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  const percent = percentEncode(value);
  return [
    value,
    value.trim(),
    percent,
    percent.replaceAll('%20', '+'),
    percent.toLowerCase(),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('hex'),
    ...base64Forms(bytes),
  ];
}

// A lone surrogate would make encodeURIComponent throw; it encodes as U+FFFD then.
const percentEncode = (value: string): string => encodeURIComponent(value.toWellFormed());

/** Base64 at each of the three offsets a value can have inside a longer encoded text; the characters that neighbours touch are cut off. */
function base64Forms(bytes: Buffer): readonly string[] {
  if (bytes.length < 6) return [];
  const forms: string[] = [bytes.toString('base64'), bytes.toString('base64url')];
  for (const offset of [0, 1, 2]) {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64').replace(/=+$/, '');
    const inner = padded.slice(offset === 0 ? 0 : offset + 1, padded.length - 1);
    if (inner.length >= 8) forms.push(inner, inner.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}

function hideShapes(text: string, box: (secret: KnownSecret) => string): string {
  let hidden = text;
  for (const { kind, pattern } of SHAPES) hidden = hidden.replace(pattern, (value) => box({ kind, value }));
  for (const { kind, pattern } of LABELLED) {
    hidden = hidden.replace(pattern, (whole, label: string, value: string) => (isPlaceholder(value) ? whole : `${label}${box({ kind, value })}`));
  }
  return hidden;
}

/** `$TOKEN`, `<token>`, `{{token}}`, `YOUR_API_KEY`, `***`: worth showing, since they are often the fault itself. */
function isPlaceholder(value: string): boolean {
  return /^(?:\$\{?\w+\}?|%\w+%|<[^<>]*>?|\{\{.*|\*+|x{4,}|…|\.\.\.|‹.*|(?:true|false|null|undefined|none|required|missing|invalid|expired)\b.*)$/i.test(value);
}

function mapStrings<Data>(data: Data, change: (text: string) => string): Data {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(visit);
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), visit(inner)]));
    return value;
  };
  return visit(data) as Data;
}
