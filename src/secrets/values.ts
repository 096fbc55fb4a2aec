/** What a value by itself says: a placeholder, a word of prose, or something that only a machine would write. */

/** Names that people write where the value belongs: YOUR_API_KEY, ACCESS_TOKEN, USER. */
const STAND_IN =
  /^(?:(?:your|my|the|insert|replace|enter|put|some)[-_ ][a-z _-]{2,40}|[A-Z_-]{0,30}(?:PASSWORD|PASS|TOKEN|SECRET|KEY|USER|USERNAME|CREDENTIALS?))$|^(?:your)(?:[A-Z][a-z]{1,15}){1,4}$|^(?:YOUR|MY)[A-Z_-]{2,40}$/;
const MARKED =
  /^(?:\$\{?[A-Za-z_][\w.]{0,80}\}?|\$\(.{0,200}\)?|%[A-Za-z_]\w{0,80}%|<[^<>]{0,200}>?|&lt;[^<>&]{0,200}&gt;|\{\{.{0,200}|\{[\w. -]{1,80}\}|\[[\w .-]{1,80}\]|[*•]+|[x.·]{3,}|…|‹.{0,200}|\(?redacted\)?|hidden)$/i;
/** What stands in the place of a value in answers and in explanations. */
const WORDS =
  /^(?:true|false|null|nil|none|undefined|nan|required|optional|missing|invalid|expired|revoked|malformed|empty|unknown|unsupported|present|absent|valid|failed|error|denied|string|number|boolean|object|disabled|enabled|basic|bearer|digest|negotiate|ntlm|dpop|token|password|secret|apikey|oauth2?|jwt|yes|no|ok|not|is|was|has|must|the|an?|and|or|in|of|for|from|[a-z]{0,30}(?:expired|invalid|missing|malformed|required|denied|failed|mismatch|revoked|error|exception|notfound))[.,:;!?)"'”“’»]*$/i;

/** `$TOKEN`, `<token>`, `{{token}}`, `YOUR_API_KEY`, `***`: worth showing, since they are often the fault itself. Linear. */
export function isPlaceholder(value: string): boolean {
  // A chat's code marks around a quoted argument leave a quote at its edge.
  const bare = value.trim().replace(/^["'`]|["'`]$/g, '');
  return bare === '' || (bare.length <= 220 && (MARKED.test(bare) || STAND_IN.test(bare) || WORDS.test(bare)));
}

// Names of standards and algorithms have letters and digits too.
const TERM =
  /^(?:(?:oauth|saml|https?|sha|md|aes|rsa|utf|base|iso|rfc|x|v|tls|ipv|[hrep]s|es|ed|bcrypt|pbkdf|h|win|p)[-_/.]?\d[\d.]{0,8}k?(?:[-_/]\d{1,4})?|\d{4}-\d\d.{0,40}|[\d.,:/%-]+|[a-z0-9.-]{1,60}\.(?:com|org|net|io|example|dev|local|internal|json|html?|php|p12|pem|key|crt|ts|js|py)(?:[:/].{0,200})?)[.,;:!?)]*$/i;

/** Letters and digits, or a long mixture: what nobody writes in a sentence. */
export function looksSecret(value: string): boolean {
  if (value.length < 5 || isPlaceholder(value) || (value.length < 300 && TERM.test(value))) return false;
  if (/\p{L}/u.test(value) && /\d/.test(value)) return true;
  if (/^[\p{L}'’]{1,40}[-/]?[\p{L}]{0,40}[.,;:!?)]*$/u.test(value)) return /[a-z][A-Z]/.test(value) && value.length >= 12;
  return value.length >= 16 && /[A-Z]/.test(value) && /[a-z]/.test(value) && !/\s/.test(value);
}

/** A long run with small letters, capitals and digits: random by the look of it, whatever it is called. */
export const looksRandom = (value: string): boolean =>
  value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !TERM.test(value.slice(0, 299));

/** A sentence in the place of a value, as validators write it: "must be at least 8 characters". */
export function isProse(value: string): boolean {
  if (value.length > 300 || !/^(?:[\p{L}'’"`]{1,30}|\d{1,3})[.,;:!]?(?: (?:[\p{L}'’"`]{1,30}|\d{1,3})[.,;:!]?){2,50}$/u.test(value))
    return false;
  return /\b(?:must|required|invalid|expired|missing|should|cannot|field|incorrect|wrong|not|is|are|has|may)\b/i.test(value);
}
